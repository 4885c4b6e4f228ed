/** What takes the place of a value when there is none: an {@link UnknownValue} or a {@link CelFailure}. */
export abstract class NonValue {
  /** For the type checker only: without it every object would count as a non-value. */
  declare protected readonly brand: 'non-value';
}

/** A value that is not known, with every reason that contributed. Never the same as false. */
export interface Unknown {
  readonly unknown: true;
  readonly reasons: readonly string[];
}

export class UnknownValue extends NonValue implements Unknown {
  readonly unknown = true;
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super();
    this.reasons = reasons;
  }
}

export type CelFailureCode =
  | 'no-such-overload'
  | 'no-such-key'
  | 'no-such-field'
  | 'undeclared'
  | 'wrong-type'
  | 'division-by-zero'
  | 'overflow'
  | 'range'
  | 'invalid-argument'
  | 'limit'
  | 'function-failed';

/** The result of an evaluation that went wrong because of its data, e.g. a division by zero. */
export class CelFailure extends NonValue {
  readonly failure = true;
  readonly code: CelFailureCode;
  readonly message: string;

  constructor(code: CelFailureCode, message: string) {
    super();
    this.code = code;
    this.message = message;
  }
}

/**
 * A value that is not known, for a reason a person can read. It may stand anywhere in an activation.
 *
 * @example
 * ```ts
 * unknown('the language model timed out').reasons // => ['the language model timed out']
 * ```
 */
export function unknown(reason: string): Unknown {
  return new UnknownValue([reason]);
}

/**
 * Whether `value` was made by {@link unknown} or by an evaluation; look-alike records from outside are not.
 *
 * @example
 * ```ts
 * isUnknown(unknown('late')) // => true
 * isUnknown({ unknown: true, reasons: [] }) // => false
 * ```
 */
export function isUnknown(value: unknown): value is Unknown {
  return value instanceof UnknownValue;
}

/**
 * Whether an evaluation ended in a failure.
 *
 * @example
 * ```ts
 * isFailure(compileCel('1 / n', { variables: { n: 'int' } }).evaluate({ n: 0 })) // => true
 * ```
 */
export function isFailure(value: unknown): value is CelFailure {
  return value instanceof CelFailure;
}

/** Which non-value comes out of an operation with two operands: unknown wins over failure, reasons add up. */
export function combine(left: unknown, right: unknown): NonValue {
  if (left instanceof UnknownValue) {
    return right instanceof UnknownValue && right !== left ? mergeReasons(left, right) : left;
  }
  if (right instanceof UnknownValue) return right;
  return left instanceof NonValue ? left : (right as NonValue);
}

function mergeReasons(left: UnknownValue, right: UnknownValue): UnknownValue {
  return new UnknownValue([...new Set([...left.reasons, ...right.reasons])]);
}
