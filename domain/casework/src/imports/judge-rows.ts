import type { CaseItemKind, RowReason, RowVerdict } from '@breakwater/contracts/casework';
import { nameKey } from '../items/item-key.ts';
import { isAmong, type ReadAddress, readAddress } from '../items/read-address.ts';
import type { JudgedLine } from '../store/imports.ts';
import type { ListRow } from './read-list.ts';

const MAX_VALUE = 4_096;
const MAX_GROUND = 300;
const MAX_NOTE = 2_000;
const SHOWN = 500;

/** What rows are judged by. */
export interface Surroundings {
  readonly platforms: readonly string[];
  readonly hosts: readonly string[];
  /** Web addresses of the other addressees. */
  readonly otherHosts: readonly string[];
  /** Keys of the case. */
  readonly inCase: ReadonlySet<string>;
  /** Keys that were asked for in another case of the addressee, with its number. */
  readonly before: ReadonlyMap<string, number>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The rows of a list as items, as far as they can be. What is thought of each is found apart: see `judgeRows`. */
export interface RowItem {
  readonly row: number;
  readonly kind?: CaseItemKind;
  readonly value: string;
  readonly key?: string;
  readonly platform?: string;
  readonly ground?: string;
  readonly note?: string;
  readonly seenAt?: string;
  readonly address?: ReadAddress;
  /** Why it cannot be an item. */
  readonly fault?: Extract<RowReason, 'empty' | 'not-an-address' | 'relative' | 'too-long'>;
  readonly timeUnreadable: boolean;
}

/**
 * Reads a row: the address is what it is about where there is one, else the content, else the account; what else it names
 * goes into the note, so that nothing of it is lost.
 */
export function itemOfRow({ row, cells }: ListRow, platforms: readonly string[]): RowItem {
  const [kind, value] = subjectOf(cells);
  const seenAt = cells.seenAt === undefined ? undefined : readTime(cells.seenAt);
  const platform = cells.platform?.toLowerCase() ?? (platforms.length === 1 ? platforms[0] : undefined);
  const note = noteOf(cells, kind, seenAt !== undefined);
  const base = {
    row,
    value: value.length > MAX_VALUE ? `${value.slice(0, SHOWN)}…` : value,
    ...(platform !== undefined && PLATFORM.test(platform) && { platform }),
    ...(cells.ground !== undefined && { ground: cells.ground.slice(0, MAX_GROUND) }),
    ...(note !== '' && { note }),
    ...(seenAt !== undefined && { seenAt }),
    timeUnreadable: cells.seenAt !== undefined && seenAt === undefined,
  };
  if (value === '') return { ...base, fault: 'empty' };
  if (value.length > MAX_VALUE) return { ...base, kind, fault: 'too-long' };
  if (kind !== 'url') return { ...base, kind, key: nameKey(kind, platform ?? '', value) };
  const address = readAddress(value);
  if ('fault' in address) return { ...base, kind, fault: address.fault };
  return { ...base, kind, key: address.key, address };
}

const PLATFORM = /^[a-z0-9][a-z0-9._/-]{0,99}$/;

function subjectOf({ url, content, account = '' }: ListRow['cells']): readonly [CaseItemKind, string] {
  if (url !== undefined) return ['url', url];
  return content !== undefined ? ['content', content] : ['account', account];
}

/** What a row says beside what it is about. */
function noteOf(cells: ListRow['cells'], kind: CaseItemKind, timeRead: boolean): string {
  const { note, content, account, ground, seenAt } = cells;
  const parts = [
    note,
    kind === 'url' && content !== undefined ? `content: ${content}` : undefined,
    kind !== 'account' && account !== undefined ? `account: ${account}` : undefined,
    ground !== undefined && ground.length > MAX_GROUND ? ground : undefined,
    seenAt !== undefined && !timeRead ? `seen: ${seenAt}` : undefined,
  ];
  return parts
    .filter((part) => part !== undefined)
    .join(' · ')
    .slice(0, MAX_NOTE);
}

/**
 * Says of every row what is thought of it: none is left out, and none is two things at once. The first of rows that say the
 * same counts.
 */
export function judgeRows(items: readonly RowItem[], around: Surroundings): JudgedLine[] {
  const first = new Map<string, number>();
  return items.map((item): JudgedLine => {
    const { address: _a, fault: _f, timeUnreadable: _t, ...told } = item;
    const found = judge(item, around, first);
    if (item.key !== undefined && !first.has(item.key)) first.set(item.key, item.row);
    return { ...told, ...found };
  });
}

type Judged = { readonly verdict: RowVerdict } & Partial<Pick<JudgedLine, 'why' | 'ofRow' | 'ofCase'>>;

function judge(item: RowItem, around: Surroundings, first: ReadonlyMap<string, number>): Judged {
  const { fault, key } = item;
  if (fault !== undefined || key === undefined) return { verdict: 'unusable', why: fault ?? 'empty' };
  const ofRow = first.get(key);
  if (ofRow !== undefined) return { verdict: 'duplicate', why: 'twice-in-list', ofRow };
  if (around.inCase.has(key)) return { verdict: 'duplicate', why: 'in-this-case' };
  const ofCase = around.before.get(key);
  if (ofCase !== undefined) return { verdict: 'duplicate', why: 'asked-before', ofCase };
  const why = unclear(item, around);
  return why === undefined ? { verdict: 'new' } : { verdict: 'unclear', why };
}

function unclear(
  { platform, address, timeUnreadable }: RowItem,
  around: Surroundings,
): RowReason | undefined {
  const { platforms, hosts, otherHosts } = around;
  if (address && !('fault' in address)) {
    if (address.shortened) return 'shortened';
    if (isAmong(address.host, otherHosts) && !isAmong(address.host, hosts)) return 'other-platform';
    if (!isAmong(address.host, hosts)) return 'no-platform';
    if (address.wholeSite) return 'whole-site';
  } else if (platform === undefined) return 'no-platform';
  if (platform !== undefined && !platforms.includes(platform)) return 'other-platform';
  return timeUnreadable ? 'time-unreadable' : undefined;
}

/**
 * A time as tables have it: a day, or a moment with or without zone, which is then UTC. Days before months are not guessed at.
 *
 * @example
 * ```ts
 * readTime('2026-05-04 09:30') // => '2026-05-04T09:30:00.000Z'
 * readTime('04/05/2026') // => undefined
 * ```
 */
export function readTime(written: string): string | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      written.trim(),
    );
  if (!parts) return undefined;
  const [, day = '', minute = '00:00', second = ':00', zone = 'Z'] = parts;
  const at = Date.parse(`${day}T${minute}${second.slice(0, 7)}${zone.toUpperCase()}`);
  // 30 February would be read as a day of March.
  if (
    Number.isNaN(at) ||
    Number.isNaN(Date.parse(day)) ||
    !new Date(Date.parse(day)).toISOString().startsWith(day)
  )
    return undefined;
  return new Date(at).toISOString();
}
