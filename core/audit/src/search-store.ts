import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { FoundEntry, LogQuery } from './log-query.ts';

/** Entries that fit, the newest first. */
export async function selectEntries(
  db: Db,
  { actor, action, subject, from, to, token }: LogQuery,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<FoundEntry[]> {
  const rows = await rowsOf<Omit<FoundEntry, 'detail'> & { detail: string }>(
    db,
    sql`
    select seq, at, actor, action, subject, detail, hash from audit_log
    where ${actor === undefined ? sql`true` : sql`actor = ${actor}`}
      and ${action === undefined ? sql`true` : sql`action like ${`${escapeLike(action)}%`}`}
      and ${subject === undefined ? sql`true` : sql`subject = ${subject}`}
      and ${from === undefined ? sql`true` : sql`at >= ${from}::timestamptz`}
      and ${to === undefined ? sql`true` : sql`at < ${to}::timestamptz`}
      and ${before === undefined ? sql`true` : sql`seq < ${before}`}
      and ${token === undefined ? sql`true` : sql`strpos(detail, ${`"token":"${token}"`}) > 0`}
    order by seq desc limit ${limit}`,
  );
  return rows.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) }));
}

/** Which actions are on record. */
export async function selectActions(db: Db): Promise<string[]> {
  // Each step jumps to the next one in the index, however many entries there are of one.
  const { rows } = await sql<{ action: string }>`
    with recursive actions as (
      (select action from audit_log order by action using ~<~ limit 1)
      union all
      select (select l.action from audit_log l where l.action ~>~ a.action order by l.action using ~<~ limit 1)
      from actions a where a.action is not null
    )
    select action from actions where action is not null order by action`.execute(db);
  return rows.map(({ action }) => action);
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
