import type { StaticEncode, TSchema } from 'typebox';
import { findFaults, validatorOf } from './find-faults.ts';
import type { SchemaError } from './schema-fault.ts';

/** Says whether a value has the shape of a schema, and what is wrong with one that has not. */
export interface SchemaValidator<Type extends TSchema> {
  Check(value: unknown): value is StaticEncode<Type>;
  /** At most twenty. */
  Errors(value: unknown): SchemaError[];
}

/**
 * A validator that is compiled when it is first asked: a program has dozens, a command of it uses one or two, and
 * compiling all of them took longer than the rest of its start.
 *
 * @example
 * ```ts
 * createValidator({ type: 'string' }).Check('a') // => true
 * createValidator({ type: 'string' }).Check(1) // => false
 * ```
 */
export function createValidator<const Type extends TSchema>(schema: Type): SchemaValidator<Type> {
  return {
    Check: (value): value is StaticEncode<Type> => validatorOf(schema).Check(value),
    Errors: (value) => findFaults(schema, value),
  };
}
