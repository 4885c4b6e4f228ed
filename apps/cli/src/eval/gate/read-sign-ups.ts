import { ADDRESS_CLASSES, type AddressClass } from '@breakwater/contracts/returns';
import type { SignUpRow } from '@breakwater/returns';
import { readParquet } from '../../tables/read-parquet.ts';
import { type Row, readTable, TableInvalidError } from '../../tables/read-table.ts';
import { instantOf, readDeeds } from './read-deeds.ts';

const ROLES: Readonly<Record<string, SignUpRow['role']>> = {
  removed: 'removed',
  existing: 'existing',
  signup: 'signup',
  'sign-up': 'signup',
};

/** Parts of a device stand in columns of this prefix, e.g. `part_screen`. */
const PART = 'part_';
/** Between several values in one cell. */
const BETWEEN = '|';

/**
 * Reads rows that the gate is measured on, from CSV or TSV (plain or gzip) or Parquet. Columns: role (removed, signup or
 * existing), person (the same label for the same person), at (ISO 8601, or seconds since the epoch: of the removal or the
 * sign-up), and as far as known email, emailVerified, phone, phoneVerified, payment, invite, device, ip, address_class,
 * agent, handle, name, avatar (PDQ), bio, profileLinks, `part_…`, follows, links, media, texts, deeds, tactic, groups.
 * Several values of ip, profileLinks, follows, links, media, texts and groups have `|` between them; deeds are JSON.
 *
 * @throws FileUnreadableError @throws TableInvalidError naming the line
 */
export async function readSignUps(file: string): Promise<SignUpRow[]> {
  const rows = file.endsWith('.parquet') ? await readParquet(file) : await readTable(file);
  return rows.map(toSignUp);
}

/**
 * @throws TableInvalidError
 * @example
 * ```ts
 * toSignUp({ role: 'signup', person: 'p1', at: '2026-01-01T00:00:00Z', handle: 'tin_owl' }, 0).handle // => 'tin_owl'
 * toSignUp({ role: 'guest', person: 'p1', at: '0' }, 0) // => throws TableInvalidError
 * ```
 */
export function toSignUp(row: Row, index: number): SignUpRow {
  const line = index + 2;
  const role = ROLES[(row.role ?? '').toLowerCase()];
  if (role === undefined) {
    throw new TableInvalidError(`Line ${line} has no role: give removed, existing or signup.`);
  }
  const at = instantOf(row.at ?? '');
  if (at === undefined) {
    throw new TableInvalidError(
      `Line ${line} has no time: give an ISO 8601 instant or seconds since the epoch.`,
    );
  }
  const several = (column: string) => (row[column] ?? '').split(BETWEEN).filter((value) => value !== '');
  const parts = Object.entries(row).filter(([column, value]) => column.startsWith(PART) && value !== '');
  const addressClass = classOf(row.address_class ?? '', line);
  const avatar = avatarOf(row.avatar ?? '', line);
  const deeds = readDeeds(row.deeds ?? '', line);
  return {
    // Somebody without a label is nobody who was removed.
    role,
    at,
    person: row.person || `line ${line}`,
    groups: several('groups'),
    ...given(row, 'tactic'),
    ...given(row, 'email'),
    ...proven(row, 'emailVerified', line),
    ...given(row, 'phone'),
    ...given(row, 'phoneRegion'),
    ...proven(row, 'phoneVerified', line),
    ...given(row, 'payment'),
    ...given(row, 'invite'),
    ...given(row, 'device'),
    ...given(row, 'agent'),
    ...given(row, 'handle'),
    ...given(row, 'name'),
    ...(avatar && { avatar }),
    ...given(row, 'bio'),
    ...(row.profileLinks && { profileLinks: several('profileLinks') }),
    sessions: several('ip').map((ip) => ({ ip, at, ...(addressClass && { addressClass }) })),
    parts: Object.fromEntries(parts.map(([column, value]) => [column.slice(PART.length), value])),
    follows: several('follows'),
    links: several('links'),
    media: several('media'),
    texts: several('texts'),
    ...(deeds && { deeds }),
  };
}

function given<K extends string>(row: Row, column: K): { readonly [column in K]?: string } {
  const value = row[column];
  return value ? ({ [column]: value } as { readonly [column in K]?: string }) : {};
}

const ANSWERS: Readonly<Record<string, boolean>> = {
  true: true,
  1: true,
  yes: true,
  false: false,
  0: false,
  no: false,
};

/** Whether somebody proved to have a mailbox or a line; empty means that they did not. */
function proven<K extends string>(row: Row, column: K, line: number): { readonly [column in K]?: boolean } {
  const written = (row[column] ?? '').toLowerCase();
  if (written === '') return {};
  const answer = ANSWERS[written];
  if (answer === undefined) {
    throw new TableInvalidError(`Line ${line}: ${column} is neither true nor false.`);
  }
  return { [column]: answer } as { readonly [column in K]?: boolean };
}

function avatarOf(written: string, line: number): SignUpRow['avatar'] {
  if (written === '') return undefined;
  if (!/^[0-9a-f]{64}$/i.test(written)) {
    throw new TableInvalidError(`Line ${line}: avatar is no PDQ hash of 64 hexadecimal digits.`);
  }
  return { pdq: written.toLowerCase() };
}

function classOf(written: string, line: number): AddressClass | undefined {
  if (written === '') return undefined;
  const found = ADDRESS_CLASSES.find((one) => one === written);
  if (found === undefined) {
    throw new TableInvalidError(`Line ${line}: address_class is none of ${ADDRESS_CLASSES.join(', ')}.`);
  }
  return found;
}
