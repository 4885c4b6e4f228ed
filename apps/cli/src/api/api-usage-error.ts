import { BreakwaterError } from '@breakwater/kernel';

/** An operation was asked for that there is not, or with something that it does not take. */
export class ApiUsageError extends BreakwaterError {
  override readonly name = 'ApiUsageError';
}
