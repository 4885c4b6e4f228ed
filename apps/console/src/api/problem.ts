import type { Problem } from '@breakwater/contracts';

/** The server refused, and says why (RFC 9457). `code` is stable; `detail` is for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** The server could not be reached at all. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

/** The page asks for a permission that this person does not have. */
export class NotPermittedError extends Error {
  override readonly name = 'NotPermittedError';
  readonly permission: string;

  constructor(permission: string) {
    super(permission);
    this.permission = permission;
  }
}

/** @example
 * ```ts
 * isProblem(new Error('x'), 'not-signed-in') // => false
 * ```
 */
export function isProblem(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}
