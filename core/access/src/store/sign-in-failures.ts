import { type Db, inMilliseconds, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

export interface Failures {
  readonly failures: number;
  readonly lastAt: number;
  readonly lockedUntil?: number;
}

export function readFailures(db: Db, subject: string): Promise<Failures | undefined> {
  return rowOf(
    db,
    sql`
    select failures, ${inMilliseconds('last_at', 'locked_until')} from sign_in_failures where subject = ${subject}`,
  );
}

/**
 * Counts one more attempt, from one again when the last was before `forgottenBefore`; answers with the count, or
 * undefined where the subject is locked. Its row stays locked until the transaction ends.
 */
export async function takeAttempt(
  trx: Db,
  subject: string,
  at: string,
  forgottenBefore: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_failures as f (subject, failures, last_at) values (${subject}, 1, ${at})
    on conflict (subject) do update set last_at = ${at}::timestamptz, locked_until = null,
      failures = case when f.last_at < ${forgottenBefore}::timestamptz then 1 else f.failures + 1 end
    where f.locked_until is null or f.locked_until <= ${at}::timestamptz
    returning failures`.execute(trx);
  return rows[0]?.failures;
}

/** Takes one attempt back. A lock that it caused ends. */
export async function forgiveFailure(trx: Db, subject: string): Promise<void> {
  await sql`
    update sign_in_failures set failures = greatest(failures - 1, 0), locked_until = null
    where subject = ${subject}`.execute(trx);
}

export async function lockSubject(trx: Db, subject: string, until: string): Promise<void> {
  await sql`update sign_in_failures set locked_until = ${until}::timestamptz where subject = ${subject}`.execute(
    trx,
  );
}

/** Of a subject and of those whose key begins with its key. */
export async function clearFailures(db: Db, subject: string): Promise<void> {
  await sql`
    delete from sign_in_failures where subject = ${subject} or starts_with(subject, ${`${subject}.`})`.execute(
    db,
  );
}

export async function purgeFailures(db: Db, before: string): Promise<void> {
  await sql`delete from sign_in_failures where last_at < ${before}::timestamptz`.execute(db);
}
