import type { CelType } from '../types.ts';
import { adapt } from '../values/adapt.ts';
import { toNative } from '../values/native.ts';
import { CelFailure } from '../values/non-value.ts';
import type { Overload } from './overload.ts';

/**
 * A function of the host. It gets and returns native values (an int is a number while that is exact), and may return
 * `unknown(...)`. It is not called when an argument is unknown. What it throws becomes a failure.
 */
export interface CelFunction {
  /** The name, dotted for a namespace, e.g. `lists.contains`. */
  readonly name: string;
  /** Called as `first.name(rest)`; otherwise as `name(first, rest)`. */
  readonly receiver?: boolean;
  readonly params: readonly CelType[];
  readonly result: CelType;
  readonly call: (...args: readonly never[]) => unknown;
}

/** Adds the functions of the host to a library, beside overloads of the same name. */
export function addCustomFunctions(
  library: Map<string, readonly Overload[]>,
  functions: readonly CelFunction[],
): void {
  for (const custom of functions) {
    const name = `${custom.receiver === true ? '.' : ''}${custom.name}`;
    library.set(name, [...(library.get(name) ?? []), customOverload(custom)]);
  }
}

function customOverload({ name, params, result, call }: CelFunction): Overload {
  // The checker has proven the argument types, which this signature cannot express.
  const untyped = call as (...args: readonly unknown[]) => unknown;
  return {
    params,
    result,
    impure: true,
    run(...args) {
      try {
        return adapt(untyped(...args.map(toNative)), result, `${name}()`);
      } catch (thrown) {
        return new CelFailure(
          'function-failed',
          `${name} failed: ${thrown instanceof Error ? thrown.message : 'unknown error'}`,
        );
      }
    },
  };
}
