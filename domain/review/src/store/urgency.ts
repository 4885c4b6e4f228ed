import { type RawBuilder, sql } from 'kysely';

/**
 * How urgent what is due at `due` is at an instant: 1 when there is no due time or more than a day is left, 2 within a
 * day, 3 within four hours, 4 within one, 5 past it. In SQL, since due times are merged there.
 */
export function urgencyAt(due: RawBuilder<unknown>, at: string): RawBuilder<number> {
  return sql`(case
    when ${due} is null or ${due} > ${at}::timestamptz + interval '24 hours' then 1
    when ${due} > ${at}::timestamptz + interval '4 hours' then 2
    when ${due} > ${at}::timestamptz + interval '1 hour' then 3
    when ${due} > ${at}::timestamptz then 4
    else 5 end)`;
}

/** When it becomes more urgent; null when it never does. */
export function nextUrgency(due: RawBuilder<unknown>, at: string): RawBuilder<unknown> {
  return sql`(case
    when ${due} is null or ${due} <= ${at}::timestamptz then null
    when ${due} > ${at}::timestamptz + interval '24 hours' then ${due} - interval '24 hours'
    when ${due} > ${at}::timestamptz + interval '4 hours' then ${due} - interval '4 hours'
    when ${due} > ${at}::timestamptz + interval '1 hour' then ${due} - interval '1 hour'
    else ${due} end)`;
}
