import type { Removal, RetentionClass } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { TOKEN_KINDS, type TokenType } from '../tokens/token.ts';

interface RemovalRow {
  readonly id: string;
  readonly platform: string;
  readonly account_id: string;
  readonly source: Removal['source'];
  readonly decision_id: string | null;
  readonly policy: string;
  readonly entity: string | null;
  readonly removed_at: Date;
  readonly pending: boolean;
  readonly reversed_at: Date | null;
  readonly order_reference: string | null;
  readonly held_by: string | null;
  readonly held_at: Date | null;
  readonly held_until: Date | null;
  readonly tokens: readonly { type: string; epoch: number; count: number; expiresAt: number }[] | null;
  readonly linked: number;
}

/** Which removals a page shows; what is left out does not matter. */
export interface RemovalFilter {
  readonly id?: string | undefined;
  readonly platform?: string | undefined;
  /** The id of an account. */
  readonly accountId?: string | undefined;
}

/** Removals, the latest first; those after a place. */
export async function selectRemovals(
  db: Db,
  { id, platform, accountId }: RemovalFilter,
  { limit, after, now }: { limit: number; after: { at: string; id: string } | undefined; now: number },
): Promise<Removal[]> {
  const { rows } = await sql<RemovalRow>`
    select r.id, r.platform, r.account_id, r.source, r.decision_id, r.policy, r.entity, r.removed_at, r.pending,
      r.reversed_at, h.order_reference, h.by as held_by, h.at as held_at, h.until as held_until,
      (
        select json_agg(k order by k.type, k.epoch) from (
          select t.type, t.epoch, count(*)::int as count, extract(epoch from max(t.expires_at))::float8 * 1000 as "expiresAt"
          from removal_tokens t where t.removal_id = r.id group by t.type, t.epoch
        ) as k
      ) as tokens,
      (
        select count(*)::int from gate_checks c
        where c.removal_ids @> array[r.id] and c.band in ('likely', 'possible') and c.voided is null
      ) as linked
    from removals r left join removal_holds h on h.removal_id = r.id and h.until > ${toInstant(now)}
    where (${id ?? null}::uuid is null or r.id = ${id ?? null})
      and (${platform ?? null}::text is null or r.platform = ${platform ?? null})
      and (${accountId ?? null}::text is null or r.account_id = ${accountId ?? null})
      and (${after?.at ?? null}::timestamptz is null
        or (r.removed_at, r.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by r.removed_at desc, r.id desc limit ${limit}`.execute(db);
  return rows.map(toRemoval);
}

function toRemoval(row: RemovalRow): Removal {
  const tokens = (row.tokens ?? []).map(({ type, epoch, count, expiresAt }) => ({
    type,
    class: classOf(type),
    epoch: Math.max(1, epoch),
    count,
    expiresAt: toInstant(expiresAt),
  }));
  const last = tokens
    .map(({ expiresAt }) => expiresAt)
    .sort()
    .at(-1);
  return {
    id: row.id,
    platform: row.platform,
    accountId: row.account_id,
    source: row.source,
    ...(row.decision_id !== null && { decisionId: row.decision_id }),
    policy: row.policy,
    ...(row.entity !== null && { entity: row.entity }),
    removedAt: toInstant(row.removed_at.getTime()),
    expiresAt: last ?? toInstant(row.removed_at.getTime()),
    ...(row.pending && { pending: true }),
    ...(row.reversed_at && { reversedAt: toInstant(row.reversed_at.getTime()) }),
    ...(row.held_until &&
      row.held_at && {
        hold: {
          order: row.order_reference ?? '',
          by: row.held_by ?? '',
          at: toInstant(row.held_at.getTime()),
          until: toInstant(row.held_until.getTime()),
        },
      }),
    tokens,
    linked: row.linked,
  };
}

function classOf(type: string): RetentionClass {
  return Object.hasOwn(TOKEN_KINDS, type) ? TOKEN_KINDS[type as TokenType].retention : 'identity';
}

/** How many tokens of each type there are, and how many removals. */
export async function countVault(db: Db): Promise<{
  removals: number;
  pending: number;
  tokens: { type: string; class: RetentionClass; count: number }[];
}> {
  const { rows } = await sql<{ type: string; n: number }>`
    select type, count(*)::float8 as n from removal_tokens group by type order by type`.execute(db);
  const { rows: removals } = await sql<{ n: number; pending: number }>`
    select count(*)::float8 as n, count(*) filter (where pending)::int as pending
    from removals where reversed_at is null`.execute(db);
  return {
    removals: removals[0]?.n ?? 0,
    pending: removals[0]?.pending ?? 0,
    tokens: rows.map(({ type, n }) => ({ type, class: classOf(type), count: n })),
  };
}
