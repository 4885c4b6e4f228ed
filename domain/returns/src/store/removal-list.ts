import type { Removal, RetentionClass } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { asInstant, type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { TOKEN_KINDS, type TokenType } from '../tokens/token.ts';

const COLUMNS = sql`
  r.id, r.platform, r.account_id, r.source, r.decision_id, r.policy, r.entity, r.removed_at,
  nullif(r.pending, false) as pending, r.reversed_at,
  case when h.removal_id is not null then json_build_object('order', h.order_reference, 'by', h.by,
    'at', ${asInstant('h.at')}, 'until', ${asInstant('h.until')}) end as hold,
  (
    select coalesce(json_agg(json_build_object('type', k.type, 'epoch', k.epoch, 'count', k.count,
      'expiresAt', ${asInstant('k.expires_at')}) order by k.type, k.epoch), '[]') from (
      select t.type, greatest(1, t.epoch) as epoch, count(*)::int as count,
        max(t.expires_at) as expires_at
      from removal_tokens t where t.removal_id = r.id group by t.type, t.epoch
    ) as k
  ) as tokens,
  (
    select count(*)::int from gate_checks c
    where c.removal_ids @> array[r.id] and c.band in ('likely', 'possible') and c.voided is null
  ) as linked`;

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
  const rows = await rowsOf<Omit<Removal, 'expiresAt'>>(
    db,
    sql`
    select ${COLUMNS}
    from removals r left join removal_holds h on h.removal_id = r.id and h.until > ${toInstant(now)}
    where (${id ?? null}::uuid is null or r.id = ${id ?? null})
      and (${platform ?? null}::text is null or r.platform = ${platform ?? null})
      and (${accountId ?? null}::text is null or r.account_id = ${accountId ?? null})
      and (${after?.at ?? null}::timestamptz is null
        or (r.removed_at, r.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by r.removed_at desc, r.id desc limit ${limit}`,
  );
  return rows.map(({ tokens, ...removal }) => {
    const ends = tokens.map(({ expiresAt }) => expiresAt).sort();
    return {
      ...removal,
      expiresAt: ends.at(-1) ?? removal.removedAt,
      tokens: tokens.map((kept) => ({ ...kept, class: classOf(kept.type) })),
    };
  });
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
  const rows = await rowsOf<{ type: string; n: number }>(
    db,
    sql`select type, count(*)::float8 as n from removal_tokens group by type order by type`,
  );
  const found = await rowOf<{ removals: number; pending: number }>(
    db,
    sql`
    select count(*)::float8 as removals, count(*) filter (where pending)::int as pending
    from removals where reversed_at is null`,
  );
  return {
    ...(found ?? { removals: 0, pending: 0 }),
    tokens: rows.map(({ type, n }) => ({ type, class: classOf(type), count: n })),
  };
}
