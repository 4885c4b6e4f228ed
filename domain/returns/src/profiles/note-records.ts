import type { AccountRef, EventRecord } from '@breakwater/contracts';
import type { GateBand } from '@breakwater/contracts/returns';
import type { Work } from '@breakwater/storage';
import type { KeyRing } from '../keys/key-ring.ts';
import type { ReturnsContext } from '../ports.ts';
import { keyOf, type NotedAccount, saveBands, saveHours, upsertAccounts } from '../store/accounts.ts';
import { noteDue } from '../store/due.ts';
import { type FreshToken, type NewToken, saveTokens, trimTokens } from '../store/profiles.ts';
import { DAY_MS, keptUntil } from '../tokens/retention.ts';
import type { KeyedToken, TokenType } from '../tokens/token.ts';
import { creationOf, isBelievable } from './creation-time.ts';
import { addPosts } from './posting-hours.ts';
import { createSaidBefore, type SaidBefore } from './said-before.ts';
import { type ClassOf, sealedTokens, sessionOf, sessionTokens, timeOf } from './tokens-of-record.ts';

/** At which hours somebody posts shows after so many posts. */
const POSTS_COUNTED = 60;
/** They are written so many at a time. */
const POSTS_AT_ONCE = 6;
/** After so many new tokens it is looked whether an account has more than is kept. */
const TRIMMED_AT = 12;
const HOURS = 'hours';

/** An account that is older has shown what it does first. Most of what happens on a platform is of such. */
const YOUNG_MS = 30 * DAY_MS;

/**
 * Takes down what accounts are known by, as keyed tokens: all that a young account does, of an older one when it signs
 * in or changes. What else is stored of it is read from its events when it is removed.
 */
export interface Noting {
  /** In the unit that judges the events. */
  note(records: readonly EventRecord[], work: Work): Promise<void>;
  /** A batch was not judged, or an attempt of it: what it noted is noted again. */
  forget(records: readonly EventRecord[]): void;
}

export interface NotingParts {
  readonly keys: KeyRing;
  readonly classOf: ClassOf;
  /** How the account of an event stood when it was compared in this batch; undefined when it was not. */
  readonly bandOf: (record: EventRecord) => GateBand | undefined;
  /** The same, where it stood otherwise before. */
  readonly changedBandOf: (record: EventRecord) => GateBand | undefined;
}

interface Seen extends AccountRef {
  createdAt?: number;
  seenAt: number;
  readonly tokens: KeyedToken[];
  /** Instants of posts, milliseconds since the epoch. */
  readonly posts: number[];
  flagged: boolean;
}

/** See `Noting`. */
export function createNoting(context: ReturnsContext, parts: NotingParts): Noting {
  const { clock, retentionDays, matcher } = context;
  const { keys, changedBandOf } = parts;
  const before = createSaidBefore();

  async function write(accounts: readonly Seen[], { db: trx, after }: Work): Promise<void> {
    const rows = new Map((await upsertAccounts(trx, accounts)).map((row) => [keyOf(row), row]));
    const now = clock.now();
    const known = accounts.flatMap((seen) => {
      const row = rows.get(keyOf(seen));
      return row ? [{ seen, row }] : [];
    });
    const tokens = known.flatMap(({ seen, row }) =>
      seen.tokens.flatMap((token): NewToken[] => {
        const expiresAt = keptUntil(token.type, token.seenAt, retentionDays);
        return expiresAt > now ? [{ account: row.id, token, expiresAt }] : [];
      }),
    );
    const fresh = await saveTokens(trx, tokens);
    const keyById = new Map(known.map(({ seen, row }) => [row.id, keyOf(seen)]));
    const grown = byAccount(fresh).flatMap(({ account, tokens: added }) => {
      const since = before.gather(
        keyById.get(account) ?? '',
        'new',
        added.map(({ seenAt }) => seenAt),
        TRIMMED_AT,
      );
      return since.length > 0 ? account : [];
    });
    for (const { account, type } of await trimTokens(trx, grown))
      before.make(keyById.get(account) ?? '', type);
    await saveHours(trx, known.flatMap(countPosts));
    // Who is flagged may be who was removed: their values are not shared by others on that account.
    const flagged = new Set(known.flatMap(({ seen, row }) => (seen.flagged ? row.id : [])));
    const shared = byAccount(fresh).filter(({ account }) => !flagged.has(account));
    after(() => {
      for (const { tokens: shown } of shared) matcher.noteShared(shown);
    });
  }

  function countPosts({ seen, row }: { seen: Seen; row: NotedAccount }) {
    if (row.posts >= POSTS_COUNTED) before.make(keyOf(seen), HOURS);
    if (seen.posts.length === 0 || row.posts >= POSTS_COUNTED) return [];
    return [
      {
        id: row.id,
        hours: addPosts(row.hours, seen.posts),
        posts: row.posts + seen.posts.length,
      },
    ];
  }

  return {
    async note(records, work) {
      const { db: trx } = work;
      await noteDue(trx, records, clock.now());
      if (keys.fault() !== undefined) return;
      const seen = new Map<string, Seen>();
      for (const record of records) gather(record, { ...parts, before }, seen);
      const worth = [...seen.values()].filter(({ tokens, posts }) => tokens.length + posts.length > 0);
      if (worth.length > 0) await write(worth, work);
      const bands = records.flatMap((record) => {
        const band = changedBandOf(record);
        return band === undefined ? [] : [{ ...refOf(record), band }];
      });
      await saveBands(trx, bands);
    },
    forget(records) {
      for (const record of records) before.forget(keyOf(refOf(record)));
    },
  };
}

export function refOf({ event, account }: EventRecord): AccountRef {
  return { platform: event.platform, accountId: account.id };
}

/** Adds what an event says that was not said before. */
function gather(
  record: EventRecord,
  { keys, classOf, bandOf, before }: NotingParts & { before: SaidBefore },
  seen: Map<string, Seen>,
): void {
  const { event, account, seq } = record;
  const ref = refOf(record);
  const key = keyOf(ref);
  const at = timeOf(record);
  const young = isYoung(record, at);
  if (!young && !event.type.startsWith('account.')) return;
  const tokens = keys.tokens();
  const found = seen.get(key) ?? { ...ref, seenAt: at, tokens: [], posts: [], flagged: false };
  seen.set(key, found);
  found.seenAt = Math.max(found.seenAt, at);
  const band = bandOf(record);
  if (band === 'likely' || band === 'possible') found.flagged = true;
  const created = creationOf(record, at);
  if (created !== undefined) found.createdAt = created;
  const day = Math.floor(at / DAY_MS);
  found.tokens.push(...sealedTokens(tokens, record));
  const session = sessionOf(record);
  if (session && !before.says(key, `${day} ${session.ip} ${session.userAgent} ${session.deviceId}`, seq))
    found.tokens.push(...sessionTokens(tokens, session, at, classOf));
  const { handle, displayName, bio, links } = account;
  if (!before.says(key, JSON.stringify([day, handle, displayName, bio, links]), seq))
    found.tokens.push(...tokens.ofAccount(account, at));
  if (!young) return;
  if (addsBehaviour(record, (type) => before.is(key, type)))
    found.tokens.push(...tokens.ofBehaviour(record).filter(({ type }) => !before.is(key, type)));
  if (event.type === 'content.created' && !before.is(key, HOURS))
    found.posts.push(...before.gather(key, HOURS, [at], POSTS_AT_ONCE));
}

/** An account is young as long as nobody says otherwise: of behaviour little is kept. */
function isYoung({ account }: EventRecord, at: number): boolean {
  const createdAt = Date.parse(account.createdAt ?? '');
  return !isBelievable(createdAt) || at - createdAt < YOUNG_MS;
}

/** Whether an event adds anything to what is kept of behaviour, of which the first is kept and then no more. */
function addsBehaviour({ event }: EventRecord, isFull: (type: TokenType) => boolean): boolean {
  if (event.type === 'account.followed') return !isFull('follow');
  if (event.type !== 'content.created' && event.type !== 'content.shared') return false;
  const { text = '', links = [], media = [] } = event.content;
  if (text !== '' && !isFull('text-band')) return true;
  return (
    (media.length > 0 && !isFull('shared-media')) ||
    ((links.length > 0 || text.includes('://')) && !isFull('shared-link'))
  );
}

function byAccount(fresh: readonly FreshToken[]): { account: number; tokens: KeyedToken[] }[] {
  const grouped = new Map<number, KeyedToken[]>();
  for (const { account, token } of fresh) {
    const list = grouped.get(account) ?? [];
    grouped.set(account, list);
    list.push(token);
  }
  return [...grouped].map(([account, tokens]) => ({ account, tokens }));
}
