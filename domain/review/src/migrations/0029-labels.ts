import { type Kysely, sql } from 'kysely';

/**
 * What a decision found, by the taxonomy: the label of a violation, or the exception where there was none. Kept as long as
 * the decision; those made before have neither.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job_decisions
      add column label text,
      add column exception text,
      add constraint label_of_a_violation check (label is null or decision = 'violation'),
      add constraint exception_of_no_violation check (exception is null or decision = 'no-violation')`.execute(
    db,
  );
}
