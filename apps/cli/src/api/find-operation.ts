import type { Operation } from '@breakwater/contracts';
import { ApiUsageError } from './api-usage-error.ts';

/** How many are named to somebody who mistyped. */
const NAMED = 5;

/**
 * The operation of an id.
 *
 * @throws ApiUsageError `operation-unknown` naming the nearest
 */
export async function findOperation(id: string, operations: readonly Operation[]): Promise<Operation> {
  const found = operations.find((one) => one.id === id);
  if (found) return found;
  const near = await nearestIds(
    id,
    operations.map((one) => one.id),
  );
  throw new ApiUsageError(
    'operation-unknown',
    `There is no operation ${id}. Near it: ${near.join(', ')}. All of them: breakwater api`,
  );
}

/** Those that differ least; what holds all that was typed, or ends like it, comes before. */
export async function nearestIds(id: string, ids: readonly string[]): Promise<readonly string[]> {
  const { editDistance } = await import('@breakwater/graph');
  const typed = id.toLowerCase();
  const [, name = typed] = typed.split('.');
  const far = (one: string) => {
    const other = one.toLowerCase();
    if (other.includes(typed)) return 0;
    return (other.endsWith(`.${name}`) ? 0 : 1) + editDistance(typed, other, 30);
  };
  return ids
    .map((one) => [far(one), one] as const)
    .sort(([a, left], [b, right]) => a - b || left.localeCompare(right))
    .slice(0, NAMED)
    .map(([, one]) => one);
}
