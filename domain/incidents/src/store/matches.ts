import type { AccountRef } from '@breakwater/contracts';
import type { IncidentMatch } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A match as it is noted first. */
export interface NewMatch {
  readonly incidentId: string;
  readonly platform: string;
  readonly contentId: string;
  readonly accountId: string;
  readonly eventId: string;
  /** All events that it came in, among them that one. */
  readonly eventIds: readonly string[];
  readonly at: string;
  readonly kinds: readonly string[];
  readonly indicators: readonly string[];
  readonly excerpt?: string;
  readonly audience?: number;
  readonly language?: string;
  readonly thread?: string;
  readonly signature?: readonly number[];
  readonly file?: string;
  readonly awareness: boolean;
}

/** Which post, in which incident. */
export type MatchKey = Pick<NewMatch, 'incidentId' | 'platform' | 'contentId'>;

/**
 * Notes matches; one that is there gets what hit it besides and the events that it came in, and is let through or not as
 * before: exceptions change that themselves. Says which are new. In one order, so that nobody waits for good.
 */
export async function insertMatches(
  trx: Db,
  matches: readonly NewMatch[],
  { how, now }: { readonly how: IncidentMatch['how']; readonly now: number },
): Promise<MatchKey[]> {
  if (matches.length === 0) return [];
  const rows = await rowsOf<MatchKey & { fresh: boolean }>(
    trx,
    sql`
    insert into incident_matches as m (incident_id, platform, content_id, account_id, event_id, event_ids, at, found_at, how,
      kinds, indicators, excerpt, audience, language, thread, signature, file, awareness)
    select w."incidentId", w.platform, w."contentId", w."accountId", w."eventId", w."eventIds", w.at, ${toInstant(now)}, ${how},
      w.kinds, w.indicators, w.excerpt, w.audience, w.language, w.thread, w.signature, w.file, w.awareness
    from json_to_recordset(${JSON.stringify(matches)}::json) as w ("incidentId" uuid, platform text, "contentId" text,
      "accountId" text, "eventId" uuid, "eventIds" uuid[], at timestamptz, kinds text[], indicators uuid[], excerpt text, audience bigint,
      language text, thread text, signature int8[], file text, awareness boolean)
    order by w."incidentId", w.platform, w."contentId"
    on conflict (incident_id, platform, content_id) do update set
      event_ids = array(select distinct unnest(m.event_ids || excluded.event_ids)),
      kinds = array(select distinct unnest(m.kinds || excluded.kinds)),
      indicators = array(select distinct unnest(m.indicators || excluded.indicators))
    returning m.incident_id, m.platform, m.content_id, (m.xmax = 0) as fresh`,
  );
  return rows.flatMap(({ fresh, ...key }) => (fresh ? key : []));
}

/** What people want to see of matches. */
export interface MatchFilter {
  readonly platform?: string | undefined;
  readonly indicatorId?: string | undefined;
  readonly variant?: number | undefined;
  readonly awareness?: boolean | undefined;
  readonly decided?: boolean | undefined;
}

export type ShownMatch = Omit<IncidentMatch, 'handle' | 'jobId'>;

/** Matches, the latest found first: those after a place. */
export function selectMatches(
  db: Db,
  incidentId: string,
  { platform, indicatorId, variant, awareness, decided }: MatchFilter,
  after: { readonly foundAt: string; readonly eventId: string } | undefined,
  limit: number,
): Promise<ShownMatch[]> {
  return rowsOf(
    db,
    sql`
    select event_id, platform, account_id, content_id, at, found_at, how, kinds, indicators::text[] as indicators, excerpt,
      audience::float8 as audience, variant, awareness, decided_at, outcome
    from incident_matches where incident_id = ${incidentId}
      and (${platform ?? null}::text is null or platform = ${platform ?? null})
      and (${indicatorId ?? null}::uuid is null or ${indicatorId ?? null}::uuid = any(indicators))
      and (${variant ?? null}::int is null or variant = ${variant ?? null})
      and (${awareness ?? null}::boolean is null or awareness = ${awareness ?? null})
      and (${decided ?? null}::boolean is null or (decided_at is not null) = ${decided ?? null})
      and (${after?.foundAt ?? null}::timestamptz is null
        or (date_trunc('milliseconds', found_at), event_id) < (${after?.foundAt ?? null}::timestamptz, ${after?.eventId ?? null}::uuid))
    order by found_at desc, event_id desc limit ${limit}`,
  );
}

export async function deleteMatchesOf(
  trx: Db,
  incidentId: string,
  accounts: readonly AccountRef[],
): Promise<void> {
  await sql`
    delete from incident_matches m using json_to_recordset(${JSON.stringify(accounts)}::json) as a
      (platform text, "accountId" text)
    where m.incident_id = ${incidentId} and m.platform = a.platform and m.account_id = a."accountId"`.execute(
    trx,
  );
}

/** Says how many: fewer than the limit where nothing is left. */
export async function deleteSomeMatches(trx: Db, incidentId: string, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from incident_matches where ctid = any(array(
      select ctid from incident_matches where incident_id = ${incidentId} limit ${limit})) returning 1`.execute(
    trx,
  );
  return rows.length;
}

/**
 * Looks anew at whether posts are let through, of an account or one by itself: they are where any exception that stands
 * covers them. Says which posts those are.
 */
export async function refreshAwareness(
  trx: Db,
  incidentId: string,
  which: { readonly platform: string; readonly accountId?: string; readonly contentId?: string },
): Promise<(AccountRef & { readonly contentId: string; readonly awareness: boolean })[]> {
  const { platform, accountId = null, contentId = null } = which;
  return rowsOf(
    trx,
    sql`
    update incident_matches m set awareness = exists (
      select from incident_awareness a
      where a.incident_id = m.incident_id and a.platform = m.platform and a.withdrawn_at is null
        and (a.account_id = m.account_id or a.content_id = m.content_id))
    where m.incident_id = ${incidentId} and m.platform = ${platform}
      and (m.account_id = ${accountId} or m.content_id = ${contentId})
    returning m.platform, m.account_id, m.content_id, m.awareness`,
  );
}

/** A decision was made about these events, or this content. */
export async function markDecided(
  trx: Db,
  decision: {
    readonly id: string;
    readonly at: string;
    readonly outcome: 'violation' | 'no-violation';
    readonly platform: string;
    readonly accountId: string;
    readonly eventIds: readonly string[];
    readonly contentIds: readonly string[];
  },
): Promise<void> {
  await sql`
    update incident_matches set decision_id = ${decision.id}, decided_at = ${decision.at}, outcome = ${decision.outcome}
    where platform = ${decision.platform} and account_id = ${decision.accountId}
      and (event_ids && ${decision.eventIds}::uuid[] or content_id = any(${decision.contentIds}::text[]))`.execute(
    trx,
  );
}

export async function markUndecided(trx: Db, decisionId: string): Promise<void> {
  await sql`
    update incident_matches set decision_id = null, decided_at = null, outcome = null
    where decision_id = ${decisionId}`.execute(trx);
}

/** Whether there are matches at all: nearly always there are none, and a decision need not look further. */
export async function hasMatchesOf(db: Db, { platform, accountId }: AccountRef): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`select 1 from incident_matches where platform = ${platform} and account_id = ${accountId} limit 1`,
  );
  return found !== undefined;
}

/** Matches that stand in no variant yet, oldest first. */
export function selectUngrouped(
  db: Db,
  incidentId: string,
  limit: number,
): Promise<(MatchKey & { readonly signature?: string; readonly file?: string })[]> {
  return rowsOf(
    db,
    sql`
    select incident_id, platform, content_id, array_to_string(signature, ' ') as signature, file from incident_matches
    where incident_id = ${incidentId} and variant is null order by found_at, event_id limit ${limit}`,
  );
}

export async function writeVariants(
  trx: Db,
  placed: readonly (MatchKey & { readonly variant: number })[],
): Promise<void> {
  if (placed.length === 0) return;
  await sql`
    update incident_matches m set variant = w.variant
    from json_to_recordset(${JSON.stringify(placed)}::json) as w ("incidentId" uuid, platform text, "contentId" text, variant int)
    where m.incident_id = w."incidentId" and m.platform = w.platform and m.content_id = w."contentId"`.execute(
    trx,
  );
}

/** Posts that were found and that people say are no violation. */
export async function countWrongFinds(db: Db, incidentId: string): Promise<number> {
  const row = await rowOf<{ n: number }>(
    db,
    sql`
    select count(*)::int as n from incident_matches
    where incident_id = ${incidentId} and outcome = 'no-violation' and not awareness`,
  );
  return row?.n ?? 0;
}
