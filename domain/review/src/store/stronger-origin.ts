import { type RawBuilder, sql } from 'kysely';

/** What a job comes from that two requests led to: a notice binds by law, a confirmed listing weighs more than a
 * confirmed network, and that more than a rule. */
export function strongerOrigin(left: RawBuilder<unknown>, right: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`
    case when 'notice' in (${left}, ${right}) then 'notice' when 'screening' in (${left}, ${right}) then 'screening'
    when 'network' in (${left}, ${right}) then 'network' else 'rule' end`;
}
