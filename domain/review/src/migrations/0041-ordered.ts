import { type Kysely, sql } from 'kysely';

const DECISIONS = sql.lit('ordered');

/**
 * Restrictions that an order of an authority is the ground of. They need no policy, and have none: no strike can follow, and
 * nothing is said about the rules of the house. Only a job that carries the order is decided so, whoever writes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review_jobs add column ordered jsonb,
      drop constraint review_jobs_decision_check,
      add constraint review_jobs_decision_check check (decision in ('no-violation', 'violation', ${DECISIONS})),
      add constraint ordered_by_an_order check (ordered is null or origin = 'order')`.execute(db);
  await sql`
    alter table job_decisions add column ordered jsonb,
      add column is_ordered boolean generated always as (decision = ${DECISIONS}) stored,
      drop constraint job_decisions_decision_check,
      add constraint job_decisions_decision_check check (decision in ('no-violation', 'violation', ${DECISIONS})),
      add constraint ordered_names_its_order check ((decision = ${DECISIONS}) = (ordered is not null)),
      add constraint ordered_has_no_policy check (
        decision <> ${DECISIONS} or (policy_version is null and not severe)),
      add unique (id, is_ordered)`.execute(db);
  await sql`
    create function job_carries_the_order() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from review_jobs j where j.id = new.job_id and j.origin = 'order'
          and j.ordered ->> 'orderId' = new.ordered ->> 'orderId'
      ) then
        raise exception 'only a job of an order is decided as ordered' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger job_carries_the_order before insert or update of decision, ordered on job_decisions for each row
    when (new.decision = ${DECISIONS}) execute function job_carries_the_order()`.execute(db);
  await sql`
    alter table actions add column ordered boolean check (ordered),
      add constraint ordered_as_its_decision foreign key (decision_id, ordered) references job_decisions (id, is_ordered),
      drop constraint person_acts_under_policy,
      add constraint person_acts_under_policy check (
        origin <> 'person' or (policy_version is not null and severe is not null) or ordered is true
        or ended_at is not null
      ) not valid`.execute(db);
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at)
    values ('order-execution', 'Orders being carried out', 'احکامات جن پر عمل ہو رہا ہے', 'breakwater', now())
    on conflict do nothing`.execute(db);
}
