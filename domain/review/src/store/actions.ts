import type { Action } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { type Ending, type StoredAction, targetOf } from '../action.ts';
import type { VerdictEvidence } from '../job-request.ts';

interface ActionRow {
  readonly id: string;
  readonly kind: Action['kind'];
  readonly platform: string;
  readonly account_id: string;
  readonly content_id: string | null;
  readonly label: string | null;
  readonly origin: Action['origin'];
  readonly policy: string;
  readonly because: string;
  readonly rule_ids: string[];
  readonly verdict_id: string | null;
  readonly job_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date | null;
}

const COLUMNS = sql.raw(
  'id, kind, platform, account_id, content_id, label, origin, policy, because, rule_ids, verdict_id, job_id, created_at, expires_at',
);

function toAction(row: ActionRow): Action {
  return {
    id: row.id,
    kind: row.kind,
    platform: row.platform,
    accountId: row.account_id,
    ...(row.content_id !== null && { contentId: row.content_id }),
    ...(row.label !== null && { label: row.label }),
    origin: row.origin,
    policy: row.policy,
    because: row.because,
    ruleIds: row.rule_ids,
    ...(row.verdict_id !== null && { verdictId: row.verdict_id }),
    ...(row.job_id !== null && { jobId: row.job_id }),
    createdAt: toInstant(row.created_at.getTime()),
    ...(row.expires_at && { expiresAt: toInstant(row.expires_at.getTime()) }),
  };
}

/**
 * Inserts actions in one statement and returns those that are new: not one that was inserted before (same id), and of
 * automation none whose like is still in force on the same target.
 */
export async function insertActions(trx: Db, stored: readonly StoredAction[]): Promise<Action[]> {
  if (stored.length === 0) return [];
  const column = (pick: (stored: StoredAction) => string | undefined) =>
    stored.map((each) => pick(each) ?? null);
  const { rows } = await sql<{ id: string }>`
    insert into actions (id, kind, platform, account_id, content_id, label, origin, policy, because, rule_ids,
      verdict_id, job_id, decision_id, decided_by, confirmed_by, target, created_at, expires_at)
    select id, kind, platform, account_id, content_id, label, origin, policy, because,
      array(select json_array_elements_text(rule_ids::json)),
      verdict_id, job_id, decision_id, decided_by, confirmed_by, target, created_at, expires_at
    from unnest(
      ${column(({ action }) => action.id)}::uuid[],
      ${column(({ action }) => action.kind)}::text[],
      ${column(({ action }) => action.platform)}::text[],
      ${column(({ action }) => action.accountId)}::text[],
      ${column(({ action }) => action.contentId)}::text[],
      ${column(({ action }) => action.label)}::text[],
      ${column(({ action }) => action.origin)}::text[],
      ${column(({ action }) => action.policy)}::text[],
      ${column(({ action }) => action.because)}::text[],
      ${column(({ action }) => JSON.stringify(action.ruleIds))}::text[],
      ${column(({ action }) => action.verdictId)}::uuid[],
      ${column(({ action }) => action.jobId)}::uuid[],
      ${column(({ decisionId }) => decisionId)}::uuid[],
      ${column(({ decidedBy }) => decidedBy)}::text[],
      ${column(({ confirmedBy }) => confirmedBy)}::text[],
      ${column(({ action }) => targetOf(action))}::uuid[],
      ${column(({ action }) => action.createdAt)}::timestamptz[],
      ${column(({ action }) => action.expiresAt)}::timestamptz[]
    ) as a (id, kind, platform, account_id, content_id, label, origin, policy, because, rule_ids,
      verdict_id, job_id, decision_id, decided_by, confirmed_by, target, created_at, expires_at)
    on conflict do nothing
    returning id`.execute(trx);
  const inserted = new Set(rows.map(({ id }) => id));
  return stored.map(({ action }) => action).filter(({ id }) => inserted.delete(id));
}

export interface ActionEvidence {
  readonly target: string;
  readonly evidence: VerdictEvidence;
}

/** Writes down which verdicts an action of automation that is in force rests on, also those for which it was not sent again. */
export async function insertActionEvidence(trx: Db, found: readonly ActionEvidence[]): Promise<void> {
  if (found.length === 0) return;
  const column = (pick: (evidence: ActionEvidence) => string) => found.map(pick);
  await sql`
    insert into action_verdicts (action_id, verdict_id, event_id, at, because)
    select a.id, e.verdict_id, e.event_id, e.at, e.because
    from unnest(
      ${column(({ target }) => target)}::uuid[],
      ${column(({ evidence }) => evidence.verdictId)}::uuid[],
      ${column(({ evidence }) => evidence.eventId)}::uuid[],
      ${column(({ evidence }) => evidence.at)}::timestamptz[],
      ${column(({ evidence }) => evidence.because)}::text[]
    ) as e (target, verdict_id, event_id, at, because)
    join actions a on a.target = e.target and a.origin = 'automation' and a.ended_at is null
    on conflict do nothing`.execute(trx);
}

/** Ends actions in force that a condition on `actions a` selects. */
async function endActions(
  trx: Db,
  as: Ending,
  at: string,
  condition: RawBuilder<unknown>,
): Promise<Action[]> {
  const { rows } = await sql<ActionRow>`
    with ended as (
      update actions a set ended_at = ${at}, ended_as = ${as} where a.ended_at is null and ${condition}
      returning *
    )
    select ${COLUMNS} from ended order by expires_at, created_at, id`.execute(trx);
  return rows.map(toAction);
}

/** Ends up to `limit` actions whose time is over; those that another process is ending are left to it. */
export function endExpired(trx: Db, at: string, limit: number): Promise<Action[]> {
  const due = sql`a.id in (
    select id from actions where ended_at is null and expires_at <= ${at}
    order by expires_at limit ${limit} for update skip locked)`;
  return endActions(trx, 'expired', at, due);
}

/** Ends the actions with these targets whose time is over. */
export function endExpiredOn(trx: Db, at: string, targets: readonly string[]): Promise<Action[]> {
  return endActions(trx, 'expired', at, sql`a.expires_at <= ${at} and a.target = any (${targets}::uuid[])`);
}

/** Lifts what automation did because of a verdict that is among the evidence of a job. */
export function reverseOfJob(trx: Db, at: string, jobId: string): Promise<Action[]> {
  const ofJob = sql`a.origin = 'automation' and exists (
    select from action_verdicts e join review_job_verdicts j on j.verdict_id = e.verdict_id
    where e.action_id = a.id and j.job_id = ${jobId})`;
  return endActions(trx, 'reversed', at, ofJob);
}

/** Ends the hiding of what a person has removed: its end would otherwise be told as if it came back. */
export function supersedeHiding(trx: Db, at: string, decided: Action): Promise<Action[]> {
  const same = sql`a.kind = 'hide-until-review' and a.platform = ${decided.platform}
    and a.account_id = ${decided.accountId} and a.content_id is not distinct from ${decided.contentId ?? null}`;
  return endActions(trx, 'superseded', at, same);
}

export interface ActionFilter {
  readonly platform: string | null;
  readonly account: string | null;
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** Actions, newest first. */
export async function selectActions(
  db: Db,
  { platform, account, before, limit }: ActionFilter,
): Promise<Action[]> {
  const { rows } = await sql<ActionRow>`
    select ${COLUMNS} from actions
    where (${platform}::text is null or platform = ${platform})
      and (${account}::text is null or account_id = ${account})
      and (${before?.at ?? null}::timestamptz is null
        or (created_at, id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows.map(toAction);
}
