import type { Problem } from '@breakwater/contracts';

/** The server refused, and says why (RFC 9457): `code` is stable, the message is for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
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

/** The server could not be reached. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/**
 * Reads the problem that an answer tells. A proxy in between may answer with words of its own: then with what is known.
 *
 * @example
 * ```ts
 * readProblem(502, 'Bad Gateway', '<html>').code // => 'http-502'
 * readProblem(503, 'Unavailable', '{"code":14,"message":"no upstream"}').code // => 'http-503'
 * ```
 */
export function readProblem(status: number, statusText: string, text: string): Problem {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isProblem(parsed)) return parsed;
  } catch {
    // Not JSON: said below with what is known.
  }
  return { type: 'about:blank', title: statusText || `HTTP ${status}`, status, code: `http-${status}` };
}

function isProblem(parsed: unknown): parsed is Problem {
  if (typeof parsed !== 'object' || parsed === null) return false;
  const { code, status, title } = parsed as Partial<Problem>;
  return typeof code === 'string' && typeof status === 'number' && typeof title === 'string';
}
