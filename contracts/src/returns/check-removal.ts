import { createValidator } from '../create-validator.ts';
import { explainErrors, type SchemaFault } from '../schema-fault.ts';
import { ImportedRemoval } from './removal.ts';

const validator = createValidator(ImportedRemoval);

/**
 * Validates a parsed JSON value as a removal that is imported. Unknown fields are faults: one that is misspelt would be
 * lost, and with it what the account could be recognised by.
 *
 * @example
 * checkRemoval({ platform: 'harbour', account: { id: 'a1' }, policy: 'terrorism' }).fault?.pointer // => '/removedAt'
 */
export function checkRemoval(
  value: unknown,
):
  | { readonly removal: ImportedRemoval; readonly fault?: undefined }
  | { readonly removal?: undefined; readonly fault: SchemaFault } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'expected a JSON object with platform, account, removedAt and policy';
    return { fault: { code: 'not-an-object', pointer: '', message } };
  }
  if (validator.Check(value)) return { removal: value as ImportedRemoval };
  return { fault: explainErrors(validator.Errors(value), 'a removal') };
}
