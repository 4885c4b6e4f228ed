import type { Action } from '@breakwater/contracts';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { LiveAction } from '../action.ts';
import { type StoredAction, targetOf } from '../action.ts';
import { ACTION_COLUMNS } from './actions.ts';

/** Inserts what a person decided. The constraints refuse what one person may not decide alone. */
export async function insertDecidedActions(trx: Db, stored: readonly StoredAction[]): Promise<void> {
  for (const { action, decidedBy, confirmedBy, severe, ordered } of stored) {
    await sql`
      insert into actions (id, kind, platform, account_id, content_id, label, territories, origin, policy, policy_version,
        severe, ordered, because, rule_ids, job_id, decision_id, decided_by, confirmed_by, target, created_at, expires_at)
      values (${action.id}, ${action.kind}, ${action.platform}, ${action.accountId}, ${action.contentId ?? null},
        ${action.label ?? null}, ${action.territories ?? null}::text[], 'person', ${action.policy},
        ${action.policyVersion ?? null}, ${severe}, ${ordered ? true : null}, ${action.because}, '{}', ${action.jobId ?? null},
        ${action.decisionId ?? null}, ${decidedBy}, ${confirmedBy ?? null}, ${targetOf(action)}, ${action.createdAt},
        ${action.expiresAt ?? null})`.execute(trx);
  }
}

/** What of an account a decision may end. */
export interface LiveQuery {
  readonly platform: string;
  readonly accountId: string;
  /** All on these contents. */
  readonly contentIds: readonly string[];
  /** All on the account itself. */
  readonly account: boolean;
  /** What automation did because of what led to this job. */
  readonly liftableFor: string;
  /** What automation did to these contents. */
  readonly liftableOn: readonly string[];
}

/**
 * Actions that are in force, or that another decision ended, whose own time is not over. Automation has one in force on
 * a target: what it did because of a job is told by the target, so that evidence need not be on each of them.
 */
export async function selectLiveActions(
  db: Db,
  { platform, accountId, contentIds, account, liftableFor, liftableOn }: LiveQuery,
  at: string,
  { hold }: { readonly hold: boolean },
): Promise<LiveAction[]> {
  const liftable = sql`(a.origin = 'automation' and (a.content_id = any (${liftableOn}::text[]) or a.target in (
    select b.target from review_job_verdicts j
    join action_verdicts v on v.verdict_id = j.verdict_id
    join actions b on b.id = v.action_id
    where j.job_id = ${liftableFor}::uuid and b.origin = 'automation')))`;
  const rows = await rowsOf<Action & { inForce: boolean; liftable: boolean }>(
    db,
    sql`
    select ${ACTION_COLUMNS}, a.ended_at is null as in_force, ${liftable} as liftable from actions a
    where a.platform = ${platform} and a.account_id = ${accountId}
      and (a.expires_at is null or a.expires_at > ${at})
      and (a.ended_at is null
        or exists (select from action_endings e where e.action_id = a.id and e.voided_at is null))
      and (a.content_id = any (${contentIds}::text[]) or (${account} and a.content_id is null) or ${liftable})
    order by a.created_at, a.id ${hold ? sql`for update of a` : sql``}`,
  );
  return rows.map(({ inForce, liftable: isLiftable, ...action }) => ({
    action,
    inForce,
    liftable: isLiftable,
  }));
}

/** Writes down that a decision wants these actions ended, also where another one has ended them already. */
export async function insertEndings(
  trx: Db,
  decisionId: string,
  actionIds: readonly string[],
  at: string,
): Promise<void> {
  if (actionIds.length === 0) return;
  await sql`
    insert into action_endings (action_id, decision_id, at)
    select id, ${decisionId}::uuid, ${at}::timestamptz from unnest(${actionIds}::uuid[]) as ended (id)
    on conflict (action_id, decision_id) do nothing`.execute(trx);
}

/** An action that holds again, and the later one that is in force on its target instead, where there is one. */
export interface Revivable {
  readonly action: Action;
  readonly target: string;
}

/**
 * Takes back that a decision wants actions ended, and returns those that nothing else wants ended: their time is not
 * over, and the decision that they belong to stands. What was decided with an API key, before decisions needed a policy,
 * does not come back: nobody may decide it like that any more.
 */
export async function voidEndings(trx: Db, decisionId: string, at: string): Promise<Revivable[]> {
  const voided = await rowsOf<{ id: string }>(
    trx,
    sql`
    update action_endings set voided_at = ${at} where decision_id = ${decisionId} and voided_at is null
    returning action_id as id`,
  );
  const ids = voided.map(({ id }) => id);
  const rows = await rowsOf<Action & { target: string }>(
    trx,
    sql`
    select ${ACTION_COLUMNS}, target from actions a
    where id = any (${ids}::uuid[]) and ended_at is not null and (expires_at is null or expires_at > ${at})
      and (origin = 'automation' or policy_version is not null or ordered)
      and not exists (select from action_endings e where e.action_id = a.id and e.voided_at is null)
      and not exists (select from job_decisions d where d.id = a.decision_id and d.undone_at is not null)
    order by created_at, id`,
  );
  return rows.map(({ target, ...action }) => ({ action, target }));
}

/** What automation has in force on these targets, by target. */
export async function lockInForceOn(trx: Db, targets: readonly string[]): Promise<Map<string, Action>> {
  const rows = await rowsOf<Action & { target: string }>(
    trx,
    sql`
    select ${ACTION_COLUMNS}, target from actions
    where target = any (${targets}::uuid[]) and origin = 'automation' and ended_at is null for update`,
  );
  return new Map(rows.map(({ target, ...action }) => [target, action]));
}

/**
 * Puts an ended action in force again as a new one with the evidence of those that it stands for. The old row stays as
 * it ended.
 */
export async function insertBroughtBack(
  trx: Db,
  old: string,
  { id, at }: { readonly id: string; readonly at: string },
  evidenceOf: readonly string[],
): Promise<Action | undefined> {
  const broughtBack = await rowOf<Action>(
    trx,
    sql`
    insert into actions (id, kind, platform, account_id, content_id, label, territories, origin, policy, policy_version,
      severe, ordered, because, because_ur, rule_ids, verdict_id, job_id, decision_id, decided_by, confirmed_by, target,
      created_at, expires_at, ends_by, ends_because, brings_back)
    select ${id}, kind, platform, account_id, content_id, label, territories, origin, policy, policy_version,
      severe, ordered, because, because_ur, rule_ids, verdict_id, job_id, decision_id, decided_by, confirmed_by, target, ${at},
      expires_at, ends_by, ends_because, id
    from actions where id = ${old}
    returning ${ACTION_COLUMNS}`,
  );
  await sql`
    insert into action_verdicts (action_id, verdict_id, event_id, at, because)
    select distinct on (verdict_id) ${id}::uuid, verdict_id, event_id, at, because from action_verdicts
    where action_id = any (${evidenceOf}::uuid[]) order by verdict_id, at`.execute(trx);
  return broughtBack;
}

/** Lets decisions about one account come one after the other, until the transaction ends. */
export async function lockAccount(trx: Db, platform: string, accountId: string): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([platform, accountId])}, 0))`.execute(trx);
}
