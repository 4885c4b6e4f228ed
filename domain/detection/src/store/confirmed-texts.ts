import type { AccountRef } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** One text: itself the mark under which its prints are found, since a decision may have several. */
export type Prints = readonly number[];

/** Texts that one decision confirmed, each as its prints. */
export interface StoredTexts {
  readonly decisionId: string;
  readonly texts: readonly Prints[];
}

/** Where they come from, and until when they are kept. */
export interface NewTexts extends StoredTexts {
  readonly platform: string;
  readonly accountId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Keeps texts; what is kept under the decision already stays. */
export async function insertTexts(trx: Db, { decisionId, texts, ...of }: NewTexts): Promise<void> {
  await sql`
    insert into confirmed_texts (decision_id, place, platform, account_id, prints, expires_at)
    select ${decisionId}, place, ${of.platform}, ${of.accountId}, string_to_array(prints, ' ')::bigint[], ${of.expiresAt}
    from unnest(${texts.map((prints) => prints.join(' '))}::text[]) with ordinality as t(prints, place)
    on conflict do nothing`.execute(trx);
}

/** Which texts are deleted. */
export type TextsToDelete = { readonly decisionId: string } | AccountRef | { readonly expiredBy: number };

/** Deletes texts; says of which decisions. */
export async function deleteTexts(trx: Db, which: TextsToDelete): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from confirmed_texts where ${conditionOf(which)} returning decision_id as id`.execute(trx);
  return [...new Set(rows.map(({ id }) => id))];
}

function conditionOf(which: TextsToDelete) {
  if ('decisionId' in which) return sql`decision_id = ${which.decisionId}`;
  if ('expiredBy' in which) return sql`expires_at < ${which.expiredBy}`;
  return sql`platform = ${which.platform} and account_id = ${which.accountId}`;
}

/** The texts of the latest decisions, the oldest of them first. */
export function latestTexts(db: Db, most: number): Promise<StoredTexts[]> {
  return select(
    db,
    sql`select decision_id from confirmed_texts group by decision_id order by max(expires_at) desc limit ${most}`,
  );
}

/** The texts of these decisions; those that are kept no more are left out. */
export function textsOf(db: Db, decisionIds: readonly string[]): Promise<StoredTexts[]> {
  return select(db, sql`select unnest(${decisionIds}::uuid[])`);
}

async function select(db: Db, ids: ReturnType<typeof sql>): Promise<StoredTexts[]> {
  const { rows } = await sql<{ id: string; texts: readonly string[] }>`
    select decision_id as id, array_agg(array_to_string(prints, ' ') order by place) as texts
    from confirmed_texts where decision_id in (${ids})
    group by decision_id order by max(expires_at), decision_id`.execute(db);
  return rows.map(({ id, texts }) => ({
    decisionId: id,
    texts: texts.map((prints) => prints.split(' ').map(Number)),
  }));
}
