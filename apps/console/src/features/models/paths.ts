/** Addresses of the API of models, in one place. */
const part = encodeURIComponent;

export const MODELS = '/v1/models';
export const MODEL_TASKS = '/v1/models/tasks';
export const DATA_SETS = '/v1/models/data-sets';
export const PROMOTIONS = '/v1/models/promotions';

/** @example
 * ```ts
 * modelPath('isis/en') // => '/v1/models/isis%2Fen'
 * ```
 */
export function modelPath(id: string): string {
  return `${MODELS}/${part(id)}`;
}

/** @example
 * ```ts
 * versionPath('support', 3) // => '/v1/models/support/versions/3'
 * ```
 */
export function versionPath(id: string, version: number): string {
  return `${modelPath(id)}/versions/${version}`;
}
