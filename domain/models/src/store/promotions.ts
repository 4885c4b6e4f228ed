import type { ModelPromotion } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

function select(db: Db, rest: RawBuilder<unknown>): Promise<ModelPromotion[]> {
  return rowsOf(
    db,
    sql`
    select id, model, version, digest, to_mode as "to", reason, state, asked_by, asked_at, confirmed_by, confirmed_at,
      void_because, evaluation_id, figures, fingerprint
    from model_promotions ${rest}`,
  );
}

export async function insertPromotion(trx: Db, promotion: ModelPromotion): Promise<void> {
  const { id, model, version, digest, to, reason, evaluationId, fingerprint, figures } = promotion;
  await sql`
    insert into model_promotions (id, model, version, digest, to_mode, reason, evaluation_id, fingerprint, figures,
      asked_by, asked_at, state)
    values (${id}, ${model}, ${version}, ${digest}, ${to}, ${reason}, ${evaluationId}, ${fingerprint},
      ${JSON.stringify(figures)}::jsonb, ${promotion.askedBy}, ${promotion.askedAt}, 'open')`.execute(trx);
}

/** Promotions, latest first. */
export function selectPromotions(
  db: Db,
  { model = null, open = false, limit }: { model?: string | null; open?: boolean; limit: number },
): Promise<ModelPromotion[]> {
  return select(
    db,
    sql`where (${model}::text is null or model = ${model}) and (not ${open} or state = 'open')
      order by asked_at desc, id desc limit ${limit}`,
  );
}

export async function findPromotion(db: Db, id: string): Promise<ModelPromotion | undefined> {
  return (await select(db, sql`where id = ${id}`))[0];
}

export async function lockPromotion(trx: Db, id: string): Promise<ModelPromotion | undefined> {
  return (await select(trx, sql`where id = ${id} for update`))[0];
}

export async function confirm(trx: Db, id: string, by: string, at: number): Promise<void> {
  await sql`
    update model_promotions set state = 'confirmed', confirmed_by = ${by}, confirmed_at = ${toInstant(at)}
    where id = ${id}`.execute(trx);
}

export async function withdraw(trx: Db, id: string): Promise<void> {
  await sql`update model_promotions set state = 'withdrawn' where id = ${id}`.execute(trx);
}

/** Makes open promotions of a model, or of one version, void; says which. */
export async function voidOpen(
  trx: Db,
  { model, version = null }: { readonly model: string; readonly version?: number | null },
  because: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update model_promotions set state = 'void', void_because = ${because}
    where model = ${model} and state = 'open' and (${version}::int is null or version = ${version}) returning id`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}
