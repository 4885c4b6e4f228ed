import { type Kysely, sql } from 'kysely';

/** Finds a piece of content by its id: a reviewer sees what a post answers or passes on, whoever wrote it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index events_of_content on events ((body #>> '{content,id}'))
    where type in ('content.created', 'content.updated', 'content.shared')`.execute(db);
}
