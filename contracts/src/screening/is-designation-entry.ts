import { createValidator } from '../create-validator.ts';
import { DesignationEntry } from './designation.ts';

const validator = createValidator(DesignationEntry);

/**
 * Whether a value is a designation as the contract has it: for what comes back from a store or a file, and for tests of
 * what reads lists.
 *
 * @example
 * ```ts
 * isDesignationEntry({ ref: '1' }) // => false
 * ```
 */
export function isDesignationEntry(value: unknown): value is DesignationEntry {
  return validator.Check(value);
}
