import type { Action } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { ACTION_COLUMNS, type ActionRow, toAction } from './actions.ts';

/** An action, with the person behind it, where there is one. */
export interface WhoActed {
  readonly action: Action;
  readonly decidedBy?: string;
  /** Milliseconds since the epoch at which it was decided, or began. */
  readonly decidedAt: number;
}

/** An action that nobody else can end until the transaction does. */
export async function lockAction(trx: Db, id: string): Promise<WhoActed | undefined> {
  const { rows } = await sql<ActionRow & { decided_by: string | null }>`
    select ${ACTION_COLUMNS}, decided_by from actions where id = ${id} for update`.execute(trx);
  const row = rows[0];
  if (!row) return undefined;
  const { rows: decisions } = await sql<{ decided_at: Date }>`
    select decided_at from job_decisions where id = ${row.decision_id}`.execute(trx);
  const decidedAt = (decisions[0]?.decided_at ?? row.created_at).getTime();
  return { action: toAction(row), decidedAt, ...(row.decided_by !== null && { decidedBy: row.decided_by }) };
}

/** Sets when an action in force ends, with who wants it and why. */
export async function scheduleEnd(
  trx: Db,
  id: string,
  end: { readonly at: string; readonly by: string; readonly because: string },
): Promise<Action | undefined> {
  const { rows } = await sql<ActionRow>`
    update actions set expires_at = ${end.at}, ends_by = ${end.by}, ends_because = ${end.because}
    where id = ${id} returning ${ACTION_COLUMNS}`.execute(trx);
  return rows[0] && toAction(rows[0]);
}
