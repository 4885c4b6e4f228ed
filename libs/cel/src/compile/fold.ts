import type { FoldIr, FoldOperation } from '../check/ir.ts';
import { EntryMap } from '../values/map.ts';
import { CelFailure, combine, NonValue } from '../values/non-value.ts';
import { CelMap, type Value } from '../values/value.ts';
import { asTruth } from './logic.ts';
import type { Activation, Budget, CompileContext, Run } from './run.ts';

/** What a macro accumulates. `step` gets the value of the body for one element and may end the loop with a result. */
interface Accumulator {
  step(body: Value, key: Value, value: Value): Value | undefined;
  finish(): Value;
}

const notIterable = new CelFailure('no-such-overload', 'macros loop over a list or map');
const spent = new CelFailure('limit', 'the loops of this expression took more steps than allowed');

/** Compiles a macro to a loop that counts its steps against the budget. */
export function compileFold(ir: FoldIr, { compile, budget }: CompileContext): Run {
  const range = compile(ir.range);
  const body = compile(ir.body);
  const filter = ir.filter && compile(ir.filter);
  const [first, second] = ir.cells;
  const ending = ENDED_BY[ir.operation];
  if (ending !== undefined && second === undefined) {
    const test = (input: Activation): Value => asTruth(body(input));
    return compileQuantifier({ range, test, item: first, decisive: ending, budget });
  }
  return (input) => {
    const items = range(input);
    if (items instanceof NonValue) return items;
    if (!isIterable(items)) return notIterable;
    const outer = [first.value, second?.value ?? null] as const;
    const accumulator = createAccumulator(ir.operation);
    const result = loop(items, second !== undefined, budget, (key, value) => {
      first.value = key;
      if (second !== undefined) second.value = value;
      const kept = filter === undefined ? true : asTruth(filter(input));
      if (kept === false) return undefined;
      return accumulator.step(kept === true ? body(input) : kept, key, value);
    });
    first.value = outer[0];
    if (second !== undefined) second.value = outer[1];
    return result ?? accumulator.finish();
  };
}

/** The truth that ends a quantifier at once. */
const ENDED_BY: Readonly<Partial<Record<FoldOperation, boolean>>> = { all: false, exists: true };

interface Quantifier {
  readonly range: Run;
  readonly test: Run;
  readonly item: { value: Value };
  readonly decisive: boolean;
  readonly budget: Budget;
}

/**
 * `exists` ends at the first true, `all` at the first false; unknowns and failures count only without one. Written out, since
 * rules ask it of every post, mostly of an empty list.
 */
function compileQuantifier({ range, test, item, decisive, budget }: Quantifier): Run {
  const decide = (keys: readonly Value[], input: Activation): Value => {
    let pending: NonValue | undefined;
    for (let index = 0; index < keys.length; index++) {
      if (--budget.left < 0) return spent;
      item.value = keys[index] ?? null;
      const truth = test(input);
      if (truth === decisive) return decisive;
      if (truth instanceof NonValue) pending = pending === undefined ? truth : combine(pending, truth);
    }
    return pending ?? !decisive;
  };
  return (input) => {
    const items = range(input);
    if (items instanceof NonValue) return items;
    if (!isIterable(items)) return notIterable;
    const outer = item.value;
    const decided = decide(items instanceof CelMap ? items.keys() : items, input);
    item.value = outer;
    return decided;
  };
}

function isIterable(value: Value): value is readonly Value[] | CelMap {
  return Array.isArray(value) || value instanceof CelMap;
}

function loop(
  items: readonly Value[] | CelMap,
  isPairwise: boolean,
  budget: Budget,
  visit: (key: Value, value: Value) => Value | undefined,
): Value | undefined {
  const isMap = items instanceof CelMap;
  const keys = isMap ? items.keys() : items;
  for (let index = 0; index < keys.length; index++) {
    if (--budget.left < 0) return spent;
    const item = keys[index] ?? null;
    const key = isPairwise && !isMap ? BigInt(index) : item;
    const result = visit(key, isPairwise && isMap ? items.get(item) : item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function createAccumulator(operation: FoldOperation): Accumulator {
  switch (operation) {
    case 'all':
      return createQuantifier(false);
    case 'exists':
      return createQuantifier(true);
    case 'existsOne': {
      let count = 0;
      return createStrict(
        (truth) => (count += truth === true ? 1 : 0),
        () => count === 1,
        true,
      );
    }
    case 'filter': {
      const kept: Value[] = [];
      return createStrict(
        (truth, key) => truth === true && kept.push(key),
        () => kept,
        true,
      );
    }
    case 'map':
    case 'transformList': {
      const mapped: Value[] = [];
      return createStrict(
        (body) => mapped.push(body),
        () => mapped,
        false,
      );
    }
    case 'transformMap': {
      const map = new EntryMap();
      return createStrict(
        (body, key) => map.add(key, body),
        () => map,
        false,
      );
    }
    default:
      return operation satisfies never;
  }
}

/** `exists` ends at the first true, `all` at the first false; unknowns and failures count only without one. */
function createQuantifier(decisive: boolean): Accumulator {
  let pending: NonValue | undefined;
  return {
    step(body) {
      const truth = asTruth(body);
      if (truth === decisive) return decisive;
      if (truth instanceof NonValue) pending = pending === undefined ? truth : combine(pending, truth);
      return undefined;
    },
    finish: () => pending ?? !decisive,
  };
}

/** A macro whose result is a non-value as soon as one of its parts is. */
function createStrict(
  take: (body: Value, key: Value) => unknown,
  finish: () => Value,
  isTest: boolean,
): Accumulator {
  let pending: NonValue | undefined;
  return {
    step(body, key) {
      const value = isTest ? asTruth(body) : body;
      if (value instanceof NonValue) pending = pending === undefined ? value : combine(pending, value);
      else if (pending === undefined) take(value, key);
      return undefined;
    },
    finish: () => pending ?? finish(),
  };
}
