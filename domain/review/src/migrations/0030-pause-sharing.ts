import { type Kysely, sql } from 'kysely';

const REVERSIBLE = [
  'label',
  'queue',
  'slow',
  'hold-recommendation',
  'pause-sharing',
  'verify',
  'hide-until-review',
];
const OF_PEOPLE = ['hide-content', 'remove-content', 'limit-account', 'geo-restrict', 'suspend-account'];

/** Automation may pause the sharing of one piece of content, once and for up to a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const list = (kinds: readonly string[]) => sql.join(kinds.map((kind) => sql.lit(kind)));
  await sql`
    alter table actions
      drop constraint actions_kind_check,
      add constraint actions_kind_check check (kind in (${list([...REVERSIBLE, ...OF_PEOPLE])})),
      drop constraint automation_only_reversible,
      add constraint automation_only_reversible check (origin = 'person' or kind in (${list(REVERSIBLE)})),
      add constraint pauses_end_within_a_day check (
        kind <> 'pause-sharing'
        or (content_id is not null and expires_at is not null and expires_at <= created_at + interval '24 hours')
      )`.execute(db);
  // Else rules that fire on every share would hold content for good, an hour at a time, whatever a person said of it.
  await sql`
    create unique index actions_paused_once on actions (target)
    where kind = 'pause-sharing' and origin = 'automation' and brings_back is null`.execute(db);
}
