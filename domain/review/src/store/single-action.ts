import type { Action } from '@breakwater/contracts';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { ACTION_COLUMNS } from './actions.ts';

/** An action, with the person behind it, where there is one. */
export interface WhoActed {
  readonly action: Action;
  readonly decidedBy?: string;
  /** Milliseconds since the epoch at which it was decided, or began. */
  readonly decidedAt: number;
}

/** An action that nobody else can end until the transaction does. */
export async function lockAction(trx: Db, id: string): Promise<WhoActed | undefined> {
  const found = await rowOf<Action & { decidedBy?: string; decidedAt: string }>(
    trx,
    sql`
    select ${ACTION_COLUMNS}, decided_by,
      coalesce((select d.decided_at from job_decisions d where d.id = actions.decision_id), created_at) as decided_at
    from actions where id = ${id} for update`,
  );
  if (!found) return undefined;
  const { decidedBy, decidedAt, ...action } = found;
  return { action, decidedAt: Date.parse(decidedAt), ...(decidedBy !== undefined && { decidedBy }) };
}

/** Sets when an action in force ends, with who wants it and why. */
export function scheduleEnd(
  trx: Db,
  id: string,
  end: { readonly at: string; readonly by: string; readonly because: string },
): Promise<Action | undefined> {
  return rowOf(
    trx,
    sql`
    update actions set expires_at = ${end.at}, ends_by = ${end.by}, ends_because = ${end.because}
    where id = ${id} returning ${ACTION_COLUMNS}`,
  );
}
