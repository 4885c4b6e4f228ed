import type { Account, EventRecord, EventType } from '@breakwater/contracts';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { checkCounts, checkInstants, checkTexts } from './check-query.ts';
import { type EventRow, eventColumns, storedEvent } from './store.ts';

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

export async function eventById(db: Db, id: string): Promise<EventRecord | undefined> {
  if (!isId(id)) return undefined;
  const [record] = await select(db, sql`where events.id = ${id}`);
  return record;
}

/** The newest events of one account, newest first. */
export async function eventsOfAccount(db: Db, platform: string, accountId: string, page: Page) {
  const { limit, before = Number.MAX_SAFE_INTEGER } = page;
  checkCounts({ limit, before });
  checkTexts({ platform, accountId });
  return select(
    db,
    sql`where events.platform = ${platform} and events.account_id = ${accountId} and events.seq < ${before}
    order by events.seq desc limit ${limit}`,
  );
}

async function select(db: Db, which: RawBuilder<unknown>): Promise<readonly EventRecord[]> {
  const { rows } = await sql<EventRow & { profile: Account | null }>`
    select ${eventColumns}, accounts.profile
    from events left join accounts using (platform, account_id) ${which}`.execute(db);
  return rows.map((row) => ({ ...storedEvent(row), account: { ...row.profile, ...row.body.account } }));
}
