import type { Overload } from '../functions/overload.ts';
import type { CelType } from '../types.ts';
import type { CelFailure } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';

interface Base {
  readonly type: CelType;
  /** Range of offsets that the node's own tokens span in the source. */
  readonly first: number;
  readonly last: number;
}

/** A checked expression: names resolved, macros recognised, overloads narrowed. */
export type Ir =
  | ConstantIr
  | PathIr
  | LocalIr
  | SelectIr
  | HasIr
  | LogicIr
  | NotIr
  | ConditionalIr
  | CallIr
  | ListIr
  | MapIr
  | FoldIr
  | BindIr
  | FailIr;

export interface ConstantIr extends Base {
  readonly kind: 'constant';
  readonly value: Value;
}

/** A variable of the activation and declared fields below it. */
export interface PathIr extends Base {
  readonly kind: 'path';
  readonly steps: readonly [string, ...string[]];
}

/** Where a macro keeps its variable during a run. */
export interface Cell {
  value: Value;
}

export interface LocalIr extends Base {
  readonly kind: 'local';
  readonly cell: Cell;
}

/** A key of a map, or a field of something whose type is not known before run time. */
export interface SelectIr extends Base {
  readonly kind: 'select';
  readonly operand: Ir;
  readonly field: string;
}

export interface HasIr extends Base {
  readonly kind: 'has';
  readonly operand: Ir;
  readonly field: string;
}

/** A chain of `&&` or of `||`. */
export interface LogicIr extends Base {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Ir[];
}

export interface NotIr extends Base {
  readonly kind: 'not';
  readonly operand: Ir;
}

export interface ConditionalIr extends Base {
  readonly kind: 'conditional';
  readonly condition: Ir;
  readonly yes: Ir;
  readonly no: Ir;
}

/** A call of the first overload that fits; when the types decide, exactly one is left. */
export interface CallIr extends Base {
  readonly kind: 'call';
  readonly name: string;
  readonly overloads: readonly Overload[];
  /** Whether the static types already prove that the only overload fits. */
  readonly resolved: boolean;
  readonly args: readonly Ir[];
}

export interface ListIr extends Base {
  readonly kind: 'list';
  readonly elements: readonly Ir[];
}

export interface MapIr extends Base {
  readonly kind: 'map';
  readonly entries: readonly (readonly [Ir, Ir])[];
}

export type FoldOperation =
  | 'all'
  | 'exists'
  | 'existsOne'
  | 'filter'
  | 'map'
  | 'transformList'
  | 'transformMap';

/** A macro that loops over a list or the keys of a map. */
export interface FoldIr extends Base {
  readonly kind: 'fold';
  readonly operation: FoldOperation;
  readonly range: Ir;
  /** One cell holds the element or key; two hold index and element, or key and value. */
  readonly cells: readonly [Cell] | readonly [Cell, Cell];
  readonly filter: Ir | undefined;
  readonly body: Ir;
}

/** `cel.bind(name, init, body)`. */
export interface BindIr extends Base {
  readonly kind: 'bind';
  readonly cell: Cell;
  readonly init: Ir;
  readonly body: Ir;
}

/** What an unchecked expression got wrong: fails when it is reached. */
export interface FailIr extends Base {
  readonly kind: 'fail';
  readonly failure: CelFailure;
}
