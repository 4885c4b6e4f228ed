import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

export type PolicyModelErrorCode =
  | 'policy-model-file-unreadable'
  | 'policy-model-spec-invalid'
  | 'policy-model-policy-invalid'
  | 'policy-model-limit-invalid'
  | 'embeddings-failed';

/**
 * A policy model, its policy or its limits cannot be used as they are given. What fails while a model is asked is no
 * error: the reading is unknown.
 */
export class PolicyModelError extends BreakwaterError {
  override readonly name = 'PolicyModelError';

  constructor(code: PolicyModelErrorCode, message: string, details: ErrorDetails = {}) {
    super(code, message, { status: 422, ...details });
  }
}
