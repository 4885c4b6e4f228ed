import type { OperationId } from '@breakwater/contracts';
import type { Answer, Query } from './call.ts';

/** The lists that are asked for their next page by a parameter of this name. */
type AskedBy<Name extends string> = {
  readonly [Id in OperationId as IsPaged<Id> extends true
    ? Name extends keyof Query<Id>
      ? Id
      : never
    : never]: Name;
};
type IsPaged<Id extends OperationId> = [Query<Id>] extends [never] ? false : HasNext<Answer<Id>>;
type HasNext<Page> = 'next' extends keyof Page ? true : false;

/** Where it is not `cursor`: the compiler says which are missing here. */
const PARAMETERS: AskedBy<'after'> & AskedBy<'before'> = {
  'accounts.signIns': 'before',
  'audit.search': 'before',
  'disclosure.grants': 'after',
  'disclosure.holds': 'after',
  'disclosure.notices': 'after',
  'disclosure.productions': 'after',
  'ledger.matters': 'after',
  'networks.list': 'after',
  'notice-exchange.orders': 'after',
  'orders.authorities': 'after',
  'orders.list': 'after',
  'orders.tasks': 'after',
  'portal.orders': 'after',
  'returns.gateChecks': 'after',
  'returns.removals': 'after',
  'rules.verdicts': 'before',
};

/**
 * The name of the parameter by which a list is asked for its next page.
 *
 * @example
 * ```ts
 * nextParameter('review.jobs') // => 'cursor'
 * nextParameter('orders.list') // => 'after'
 * ```
 */
export function nextParameter(id: OperationId): string {
  const named: Readonly<Partial<Record<OperationId, string>>> = PARAMETERS;
  return named[id] ?? 'cursor';
}
