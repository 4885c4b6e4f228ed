import type { Authority, AuthorityDetail, AuthorityEntry } from '@breakwater/contracts/orders';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { entered } from './entered.ts';

/** An authority as stored. */
interface EnteredAuthority extends Omit<Authority, keyof AuthorityEntry> {
  readonly entry: AuthorityEntry;
}

const COLUMNS = sql.raw('id, entry, created_at, removed_at');

export async function insertAuthority(trx: Db, id: string, entry: AuthorityEntry, at: string): Promise<void> {
  await sql`
    insert into authorities (id, entry, created_at) values (${id}, ${JSON.stringify(entry)}::jsonb, ${at})`.execute(
    trx,
  );
}

export async function updateAuthority(
  trx: Db,
  id: string,
  entry: AuthorityEntry,
  removedAt: string | undefined,
): Promise<void> {
  await sql`
    update authorities set entry = ${JSON.stringify(entry)}::jsonb, removed_at = ${removedAt ?? null} where id = ${id}`.execute(
    trx,
  );
}

export async function selectAuthority(
  db: Db,
  id: string,
  { lock = false } = {},
): Promise<Authority | undefined> {
  const found = await rowOf<EnteredAuthority>(
    db,
    sql`select ${COLUMNS} from authorities where id = ${id} ${lock ? sql`for update` : sql``}`,
  );
  return found && entered(found);
}

/** Authorities by name; those after a place. */
export async function selectAuthorities(
  db: Db,
  { q, country }: { readonly q?: string | undefined; readonly country?: string | undefined },
  after: { readonly name: string; readonly id: string } | undefined,
  limit: number,
): Promise<{ readonly authority: Authority; readonly place: string }[]> {
  const pattern = q === undefined ? null : `%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows = await rowsOf<EnteredAuthority & { place: string }>(
    db,
    sql`
    select ${COLUMNS}, lower(entry ->> 'name') as place from authorities
    where (${pattern}::text is null or lower(entry ->> 'name') like ${pattern})
      and (${country ?? null}::text is null or entry ->> 'country' = ${country ?? null})
      and (${after?.id ?? null}::uuid is null
        or (lower(entry ->> 'name'), id) > (${after?.name ?? null}::text, ${after?.id ?? null}::uuid))
    order by lower(entry ->> 'name'), id limit ${limit}`,
  );
  return rows.map(({ place, ...row }) => ({ authority: entered(row), place }));
}

/** How many orders an authority sent. */
export async function countOrdersOf(db: Db, authorityId: string): Promise<AuthorityDetail['orders']> {
  const found = await rowOf<AuthorityDetail['orders']>(
    db,
    sql`
    select count(*)::int as all, (count(*) filter (where open))::int as open,
      (count(*) filter (where emergency))::int as emergency, (count(*) filter (where state = 'refused'))::int as refused
    from orders where authority_id = ${authorityId}`,
  );
  return found ?? { open: 0, all: 0, emergency: 0, refused: 0 };
}

/** Authorities by id. */
export async function selectAuthoritiesById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Authority>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<EnteredAuthority>(
    db,
    sql`select ${COLUMNS} from authorities where id = any (${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, entered(row)]));
}
