import type { NarrowedScope, OrderTestResult } from '@breakwater/contracts/orders';

type Narrowing = Pick<OrderTestResult, 'result' | 'narrowed'>;

/**
 * What the order would be cut down to by all tests that it failed: the latest beginning, the earliest end, and only what
 * each of them leaves of categories, targets and territories.
 *
 * @example
 * ```ts
 * const failed = (narrowed: object) => ({ result: 'failed', narrowed }) as const;
 * proposeScope([failed({ dataCategories: ['subscriber', 'traffic'] }), failed({ dataCategories: ['subscriber'] })]) // => { dataCategories: ['subscriber'] }
 * proposeScope([]) // => {}
 * ```
 */
export function proposeScope(tests: readonly Narrowing[]): NarrowedScope {
  const scopes = tests.flatMap(({ result, narrowed }) => (result === 'failed' && narrowed ? [narrowed] : []));
  const last = (values: readonly string[]) => [...values].sort().at(-1);
  const first = (values: readonly string[]) => [...values].sort()[0];
  const from = last(scopes.flatMap((scope) => scope.from ?? []));
  const to = first(scopes.flatMap((scope) => scope.to ?? []));
  const dataCategories = common(
    scopes.flatMap((scope) => (scope.dataCategories ? [scope.dataCategories] : [])),
  );
  const territories = common(scopes.flatMap((scope) => (scope.territories ? [scope.territories] : [])));
  const targets = common(
    scopes.flatMap((scope) => (scope.targets ? [scope.targets] : [])),
    ({ kind, value, platform = '' }) => `${kind} ${platform} ${value}`,
  );
  return {
    ...(targets && { targets }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(dataCategories && { dataCategories }),
    ...(territories && { territories }),
  };
}

/** What stands in each of the lists; nothing where there is no list. */
function common<Item>(
  lists: readonly (readonly Item[])[],
  keyOf: (item: Item) => unknown = (item) => item,
): Item[] | undefined {
  const [head, ...rest] = lists;
  if (!head) return undefined;
  const others = rest.map((list) => new Set(list.map(keyOf)));
  return head.filter((item) => others.every((keys) => keys.has(keyOf(item))));
}
