import { type RawBuilder, sql } from 'kysely';

/**
 * What a job comes from that two requests led to: an order and a notice bind by law; what a person confirmed (a listing, a return, a
 * network) weighs more than a rule.
 */
export function strongerOrigin(left: RawBuilder<unknown>, right: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`
    case when 'order' in (${left}, ${right}) then 'order' when 'notice' in (${left}, ${right}) then 'notice' when 'screening' in (${left}, ${right}) then 'screening'
      when 'return' in (${left}, ${right}) then 'return' when 'network' in (${left}, ${right}) then 'network'
      when 'rule' in (${left}, ${right}) then 'rule' when 'copy' in (${left}, ${right}) then 'copy'
      else 'random' end`;
}
