import { BreakwaterError } from '@breakwater/kernel';
import type { SignalDefinition } from './signal-definition.ts';

type Definitions = ReadonlyMap<string, Pick<SignalDefinition, 'from'>>;

/** Signals read each other in a circle: none of them could be computed first. */
export class SignalCycleError extends BreakwaterError {
  override readonly name = 'SignalCycleError';
  constructor(ids: readonly string[]) {
    super('signal-cycle', `These signals read each other in a circle: ${ids.join(' → ')}.`);
  }
}

/**
 * The signals that are needed and those whose values they read, each behind what it reads. Signals that do not exist stay
 * where they were asked for, and are left out where another one only reads them.
 *
 * @throws SignalCycleError
 * @example
 * ```ts
 * const definitions = new Map([['a', { from: ['b', 'gone'] }], ['b', {}]])
 * orderSignals(definitions, ['a', 'new']) // => ['b', 'a', 'new']
 * orderSignals(new Map([['a', { from: ['a'] }]]), ['a']) // => throws SignalCycleError
 * ```
 */
export function orderSignals(definitions: Definitions, needed: Iterable<string>): readonly string[] {
  const ordered = new Set<string>();
  function add(id: string, above: readonly string[]): void {
    if (above.includes(id)) throw new SignalCycleError([...above.slice(above.indexOf(id)), id]);
    if (ordered.has(id)) return;
    for (const read of definitions.get(id)?.from ?? []) if (definitions.has(read)) add(read, [...above, id]);
    ordered.add(id);
  }
  for (const id of needed) add(id, []);
  return [...ordered];
}
