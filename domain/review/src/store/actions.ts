import type { Action, ActionEnding } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { targetOf } from '../action.ts';
import type { VerdictEvidence } from '../job-request.ts';
import { TRANSLATIONS } from './translations.ts';

export const ACTION_COLUMNS: RawBuilder<unknown> = sql.raw(`
  id, kind, platform, account_id, content_id, label, origin, policy, because, ${TRANSLATIONS}, rule_ids, verdict_id,
  job_id, created_at, expires_at, territories, policy_version, decision_id, brings_back, ended_at, ended_as`);

/**
 * Inserts actions of automation in one statement and returns those that are new: not one that was inserted before (same
 * id), and none whose like is still in force on the same target.
 */
export async function insertActions(trx: Db, actions: readonly Action[]): Promise<Action[]> {
  if (actions.length === 0) return [];
  const column = (pick: (action: Action) => string | undefined) => actions.map((each) => pick(each) ?? null);
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    insert into actions (id, kind, platform, account_id, content_id, label, origin, policy, because,
      because_ur, rule_ids, verdict_id, target, created_at, expires_at)
    select id, kind, platform, account_id, content_id, label, origin, policy, because, because_ur,
      array(select json_array_elements_text(rule_ids::json)),
      verdict_id, target, created_at, expires_at
    from unnest(
      ${column((action) => action.id)}::uuid[],
      ${column((action) => action.kind)}::text[],
      ${column((action) => action.platform)}::text[],
      ${column((action) => action.accountId)}::text[],
      ${column((action) => action.contentId)}::text[],
      ${column((action) => action.label)}::text[],
      ${column((action) => action.origin)}::text[],
      ${column((action) => action.policy)}::text[],
      ${column((action) => action.because)}::text[],
      ${column((action) => action.translations?.ur?.because)}::text[],
      ${column(({ ruleIds }) => JSON.stringify(ruleIds))}::text[],
      ${column((action) => action.verdictId)}::uuid[],
      ${column(targetOf)}::uuid[],
      ${column((action) => action.createdAt)}::timestamptz[],
      ${column((action) => action.expiresAt)}::timestamptz[]
    ) as a (id, kind, platform, account_id, content_id, label, origin, policy, because, because_ur,
      rule_ids, verdict_id, target, created_at, expires_at)
    on conflict do nothing
    returning id`,
  );
  const inserted = new Set(rows.map(({ id }) => id));
  return actions.filter(({ id }) => inserted.delete(id));
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
function endActions(
  trx: Db,
  as: ActionEnding,
  at: string,
  condition: RawBuilder<unknown>,
): Promise<Action[]> {
  return rowsOf(
    trx,
    sql`
    with ended as (
      update actions a set ended_at = ${at}, ended_as = ${as} where a.ended_at is null and ${condition}
      returning *
    )
    select ${ACTION_COLUMNS} from ended order by expires_at, created_at, id`,
  );
}

/** Ends those of these actions that are in force. */
export function endThese(trx: Db, as: ActionEnding, at: string, ids: readonly string[]): Promise<Action[]> {
  return ids.length === 0 ? Promise.resolve([]) : endActions(trx, as, at, sql`a.id = any (${ids}::uuid[])`);
}

/** Ends what automation did to an account by these rules and by no other. */
export function endOfTheseRules(
  trx: Db,
  at: string,
  {
    platform,
    accountId,
    ruleIds,
    contentId = null,
  }: {
    readonly platform: string;
    readonly accountId: string;
    readonly ruleIds: readonly string[];
    readonly contentId?: string | null | undefined;
  },
): Promise<Action[]> {
  return endActions(
    trx,
    'reversed',
    at,
    sql`a.platform = ${platform} and a.account_id = ${accountId} and a.origin = 'automation'
      and a.rule_ids <@ ${ruleIds}::text[] and (${contentId}::text is null or a.content_id = ${contentId})`,
  );
}

/** Ends what a decision started and what was brought back of it. */
export function endStartedBy(trx: Db, at: string, decisionId: string): Promise<Action[]> {
  return endActions(trx, 'reversed', at, sql`a.decision_id = ${decisionId}`);
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

export interface ActionFilter {
  readonly platform: string | null;
  readonly account: string | null;
  readonly before: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Actions, newest first. */
export function selectActions(db: Db, { platform, account, before, limit }: ActionFilter): Promise<Action[]> {
  return rowsOf(
    db,
    sql`
    select ${ACTION_COLUMNS} from actions
    where (${platform}::text is null or platform = ${platform})
      and (${account}::text is null or account_id = ${account})
      and (${before?.at ?? null}::timestamptz is null
        or (created_at, id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by created_at desc, id desc limit ${limit}`,
  );
}

/** Actions by id, in no particular order. */
export function selectActionsById(db: Db, ids: readonly string[]): Promise<Action[]> {
  return rowsOf(db, sql`select ${ACTION_COLUMNS} from actions where id = any (${ids}::uuid[])`);
}

/** What a decision started and what was brought back of it, as far as it holds. */
export function selectHolding(db: Db, decisionId: string): Promise<Action[]> {
  return rowsOf(
    db,
    sql`
    select ${ACTION_COLUMNS} from actions where decision_id = ${decisionId} and ended_at is null
    order by created_at, id`,
  );
}
