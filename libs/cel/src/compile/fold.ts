import type { FoldIr, FoldOperation } from '../check/ir.ts';
import { EntryMap } from '../values/map.ts';
import { CelFailure, combine, NonValue } from '../values/non-value.ts';
import { CelMap, type Value } from '../values/value.ts';
import { asTruth } from './logic.ts';
import type { Activation, Budget, CompileContext, Run } from './run.ts';

/** What a macro accumulates. */
interface Accumulator {
  /** Takes the value of the body for one element. */
  step(body: Value, key: Value): void;
  finish(): Value;
}

type Items = readonly Value[] | CelMap;
type Cells = FoldIr['cells'];

const notIterable = new CelFailure('no-such-overload', 'macros loop over a list or map');
const spent = new CelFailure('limit', 'the loops of this expression took more steps than allowed');

/** Compiles a macro to a loop that counts its steps against the budget. */
export function compileFold(ir: FoldIr, { compile, budget }: CompileContext): Run {
  const { operation, cells } = ir;
  const range = compile(ir.range);
  const body = compile(ir.body);
  const filter = ir.filter && compile(ir.filter);
  const decide =
    operation === 'all' || operation === 'exists'
      ? quantify(body, cells, operation === 'exists', budget)
      : accumulate({ body, filter }, cells, operation, budget);
  const [first, second] = cells;
  return (input) => {
    const items = range(input);
    if (items instanceof NonValue) return items;
    if (!isIterable(items)) return notIterable;
    const [key, value] = [first.value, second?.value];
    const decided = decide(items, input);
    first.value = key;
    if (second !== undefined) second.value = value ?? null;
    return decided;
  };
}

type Decide = (items: Items, input: Activation) => Value;

/**
 * `exists` ends at the first true, `all` at the first false; unknowns and failures count only without one. Without closures, since
 * rules ask it of every post, mostly of an empty list.
 */
function quantify(body: Run, cells: Cells, decisive: boolean, budget: Budget): Decide {
  return (items, input) => {
    const keys = keysOf(items);
    let pending: NonValue | undefined;
    for (let index = 0; index < keys.length; index++) {
      if (--budget.left < 0) return spent;
      fill(cells, items, keys, index);
      const truth = asTruth(body(input));
      if (truth === decisive) return decisive;
      if (truth instanceof NonValue) pending = pending === undefined ? truth : combine(pending, truth);
    }
    return pending ?? !decisive;
  };
}

function accumulate(
  { body, filter }: { readonly body: Run; readonly filter: Run | undefined },
  cells: Cells,
  operation: Accumulated,
  budget: Budget,
): Decide {
  const [first] = cells;
  return (items, input) => {
    const keys = keysOf(items);
    const accumulator = createAccumulator(operation);
    for (let index = 0; index < keys.length; index++) {
      if (--budget.left < 0) return spent;
      fill(cells, items, keys, index);
      const kept = filter === undefined ? true : asTruth(filter(input));
      if (kept !== false) accumulator.step(kept === true ? body(input) : kept, first.value);
    }
    return accumulator.finish();
  };
}

function keysOf(items: Items): readonly Value[] {
  return items instanceof CelMap ? items.keys() : items;
}

/** One cell holds the element or key; two hold index and element, or key and value. */
function fill([first, second]: Cells, items: Items, keys: readonly Value[], index: number): void {
  const item = keys[index] ?? null;
  const isMap = items instanceof CelMap;
  first.value = second === undefined || isMap ? item : BigInt(index);
  if (second !== undefined) second.value = isMap ? items.get(item) : item;
}

function isIterable(value: Value): value is Items {
  return Array.isArray(value) || value instanceof CelMap;
}

/** What needs all elements. */
type Accumulated = Exclude<FoldOperation, 'all' | 'exists'>;

function createAccumulator(operation: Accumulated): Accumulator {
  switch (operation) {
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
    },
    finish: () => pending ?? finish(),
  };
}
