import type { AccountRef, EventRecord, EventType, KnownAccount } from '@breakwater/contracts';
import { isId } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { checkCounts, checkInstants, checkTexts } from './check-query.ts';
import { eventColumns } from './store.ts';

/** A page of events, newest first: those before this `seq`. */
export interface Page {
  readonly limit: number;
  readonly before?: number | undefined;
}

/** Which events a scan reads; what is left out does not matter. `since` and `until` are milliseconds of `at`. */
export interface EventFilter {
  readonly source?: string | undefined;
  readonly platform?: string | undefined;
  readonly types?: readonly EventType[] | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** The newest events, newest first. */
export async function recentEvents(db: Db, { limit, before = Number.MAX_SAFE_INTEGER }: Page) {
  checkCounts({ limit, before });
  return select(db, sql`where events.seq < ${before} order by events.seq desc limit ${limit}`);
}

/**
 * Events from `fromSeq` on, in order of acceptance: for backtests and dry runs. What an event did not say of its
 * account is filled in as it is known today, not as it was known then.
 */
export async function scanEvents(db: Db, fromSeq: number, limit: number, filter: EventFilter = {}) {
  const { source = null, platform = null, types = null, since = null, until = null } = filter;
  checkCounts({ fromSeq, limit });
  checkTexts({ source: filter.source, platform: filter.platform });
  checkInstants({ since: filter.since, until: filter.until });
  return select(
    db,
    sql`where events.seq >= ${fromSeq}
      and (${source}::text is null or events.source = ${source})
      and (${platform}::text is null or events.platform = ${platform})
      and (${types}::text[] is null or events.type = any(${types}))
      and (${since}::float8 is null or events.at >= to_timestamp(${since}::float8 / 1000))
      and (${until}::float8 is null or events.at < to_timestamp(${until}::float8 / 1000))
    order by events.seq limit ${limit}`,
  );
}

/** The first event that was accepted at an instant or later, in milliseconds, by its place; undefined where there is none. */
export async function firstSeqSince(db: Db, since: number): Promise<number | undefined> {
  checkInstants({ since });
  // Ids begin with when they were made, which is when the event was accepted: the months that are over are not read.
  const least = idFrom(since);
  const row = await rowOf<{ seq: number | null }>(
    db,
    sql`select min(seq)::float8 as seq from events where id >= ${least}::uuid`,
  );
  return row?.seq ?? undefined;
}

/** The latest event that was accepted, by its place. */
export async function lastSeq(db: Db): Promise<number | undefined> {
  const row = await rowOf<{ seq: number | null }>(db, sql`select max(seq)::float8 as seq from events`);
  return row?.seq ?? undefined;
}

/** The least id that is made at an instant (UUIDv7, RFC 9562, 5.7). */
function idFrom(at: number): string {
  const hex = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`;
}

export async function eventById(db: Db, id: string): Promise<EventRecord | undefined> {
  if (!isId(id)) return undefined;
  const [record] = await select(db, sql`where events.id = ${id}`);
  return record;
}

/** A page of the events of an account; what is left out does not matter. */
export interface AccountPage extends Page {
  readonly types?: readonly EventType[] | undefined;
}

/** The newest events of one account, newest first. */
export async function eventsOfAccount(db: Db, platform: string, accountId: string, page: AccountPage) {
  const { limit, before = Number.MAX_SAFE_INTEGER, types = null } = page;
  checkCounts({ limit, before });
  checkTexts({ platform, accountId });
  return select(
    db,
    sql`where events.platform = ${platform} and events.account_id = ${accountId} and events.seq < ${before}
      and (${types}::text[] is null or events.type = any(${types}))
    order by events.seq desc limit ${limit}`,
  );
}

/** Events by id, in no particular order; ids of no event are left out. */
export async function eventsByIds(db: Db, ids: readonly string[]): Promise<readonly EventRecord[]> {
  const known = ids.filter(isId);
  return known.length === 0 ? [] : select(db, sql`where events.id = any(${known}::uuid[])`);
}

/** The newest event that carries each of these pieces of content, by content id. */
export async function contentById(
  db: Db,
  platform: string,
  contentIds: readonly string[],
): Promise<ReadonlyMap<string, EventRecord>> {
  checkTexts({ platform, ...Object.fromEntries(contentIds.map((id, index) => [`contentIds/${index}`, id])) });
  if (contentIds.length === 0) return new Map();
  const records = await select(
    db,
    sql`where events.body #>> '{content,id}' = any(${contentIds}::text[]) and events.platform = ${platform}
      and events.type in ('content.created', 'content.updated', 'content.shared')
    order by events.seq`,
  );
  const found = new Map<string, EventRecord>();
  for (const record of records)
    if ('content' in record.event && record.event.content) found.set(record.event.content.id, record);
  return found;
}

/** Accounts as they are known now, in no particular order; those of which nothing is known are left out. */
export async function accountsOf(db: Db, refs: readonly AccountRef[]): Promise<readonly KnownAccount[]> {
  if (refs.length === 0) return [];
  return rowsOf(
    db,
    sql`
    select a.platform, a.profile as account
    from unnest(
      ${refs.map(({ platform }) => platform)}::text[],
      ${refs.map(({ accountId }) => accountId)}::text[]
    ) as r (platform, account_id)
    join accounts a using (platform, account_id)`,
  );
}

/** Accounts by platform and id, those after a place: for looking at all of them. */
export async function accountsAfter(
  db: Db,
  { platform, accountId }: AccountRef,
  limit: number,
): Promise<readonly KnownAccount[]> {
  checkCounts({ limit });
  return rowsOf(
    db,
    sql`
    select platform, profile as account from accounts where (platform, account_id) > (${platform}, ${accountId})
    order by platform, account_id limit ${limit}`,
  );
}

/** How many accounts are known. */
export async function countAccounts(db: Db): Promise<number> {
  return (await rowOf<{ count: number }>(db, sql`select count(*)::int as count from accounts`))?.count ?? 0;
}

/** Somebody who reported, by the account that they have on the platform. */
export interface Reporter {
  readonly platform: string;
  readonly reporter: string;
}

interface ReportedEvent {
  readonly platform: string;
  readonly accountId: string;
  readonly contentId?: string;
  /** Of a report that is not anonymous. */
  readonly reporter?: string;
}

/**
 * Who reported what these events are about: the reports among them, and reports of the same content. Each reporter
 * once; anonymous ones are left out.
 */
export async function reportersOf(db: Db, eventIds: readonly string[]): Promise<readonly Reporter[]> {
  const known = eventIds.filter(isId);
  if (known.length === 0) return [];
  // Asked in two steps: one statement that joins all months with all months takes longer to plan than both to answer.
  const events = await rowsOf<ReportedEvent>(
    db,
    sql`
    select platform, account_id, body #>> '{content,id}' as content_id,
      case when type = 'report.created' then body #>> '{report,reporter}' end as reporter
    from events where id = any(${known}::uuid[])`,
  );
  const named = events.flatMap(({ platform, reporter }) =>
    reporter === undefined ? [] : [{ platform, reporter }],
  );
  const found = [...named, ...(await reportersOfContent(db, events))];
  const byName = new Map(found.map((one) => [JSON.stringify([one.platform, one.reporter]), one]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, reporter]) => reporter);
}

/** Who reported the same content of the same accounts. */
async function reportersOfContent(db: Db, events: readonly ReportedEvent[]): Promise<Reporter[]> {
  const contents = events.filter(({ contentId }) => contentId !== undefined);
  if (contents.length === 0) return [];
  return rowsOf(
    db,
    sql`
    select distinct r.platform, r.body #>> '{report,reporter}' as reporter
    from json_to_recordset(${JSON.stringify(contents)}::json) as c (platform text, "accountId" text, "contentId" text)
    join events r on r.platform = c.platform and r.account_id = c."accountId" and r.type = 'report.created'
      and r.body #>> '{content,id}' = c."contentId"
    where r.body #>> '{report,reporter}' is not null`,
  );
}

/** What is stored of an account. */
export interface AccountActivity {
  /** Milliseconds since the epoch: when its first and its last event came. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** Events by type, of the newest ones up to the number asked for. */
  readonly counts: Readonly<Partial<Record<EventType, number>>>;
}

/** Since when an account is known and what it did, counted over its newest `atMost` events; nothing if there is none. */
export async function activityOfAccount(
  db: Db,
  platform: string,
  accountId: string,
  atMost: number,
): Promise<AccountActivity | undefined> {
  checkCounts({ atMost });
  checkTexts({ platform, accountId });
  const { rows } = await sql<{ type: EventType; count: number; first: number; last: number }>`
    select type, count(*)::int as count,
      (select ${inMilliseconds('received_at')} from events
       where platform = ${platform} and account_id = ${accountId} order by seq limit 1) as first,
      (select ${inMilliseconds('received_at')} from events
       where platform = ${platform} and account_id = ${accountId} order by seq desc limit 1) as last
    from (
      select type from events where platform = ${platform} and account_id = ${accountId}
      order by seq desc limit ${atMost}
    ) as newest
    group by type`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const counts = Object.fromEntries(rows.map(({ type, count }) => [type, count]));
  return { firstSeenAt: row.first, lastSeenAt: row.last, counts };
}

async function select(db: Db, which: RawBuilder<unknown>): Promise<readonly EventRecord[]> {
  const records = await rowsOf<EventRecord>(
    db,
    sql`
    select ${eventColumns}, accounts.profile as account
    from events left join accounts using (platform, account_id) ${which}`,
  );
  return records.map((record) => ({ ...record, account: { ...record.account, ...record.event.account } }));
}
