import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type ModelsErrorCode =
  | 'model-not-found'
  | 'model-version-not-found'
  | 'model-id-taken'
  | 'model-known'
  | 'model-file-invalid'
  | 'model-off'
  | 'model-mode'
  | 'data-set-not-found'
  | 'data-set-erased'
  | 'data-set-empty'
  | 'data-set-too-large'
  | 'data-set-invalid'
  | 'data-set-one-class'
  | 'model-task-not-found'
  | 'model-task-over'
  | 'promotion-not-found'
  | 'promotion-settled'
  | 'promotion-open'
  | 'promotion-refused'
  | 'promotion-changed'
  | 'promotion-not-shadowed'
  | 'second-person-needed'
  | 'session-needed'
  | 'step-up-needed';

/** A fault of a request about models; `message` says what to do and holds no text of anybody. */
export class ModelsError extends BreakwaterError {
  override readonly name = 'ModelsError';

  constructor(code: ModelsErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

export const modelNotFound = () => new ModelsError('model-not-found', 'There is no model with this id.', 404);
export const versionNotFound = () =>
  new ModelsError('model-version-not-found', 'This model has no such version.', 404);
export const dataSetNotFound = () =>
  new ModelsError('data-set-not-found', 'There is no data set with this id.', 404);
export const taskNotFound = () =>
  new ModelsError('model-task-not-found', 'There is no training or evaluation with this id.', 404);
export const promotionNotFound = () =>
  new ModelsError('promotion-not-found', 'There is no promotion with this id.', 404);
