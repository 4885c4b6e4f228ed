/** What an error carries besides its message: how HTTP maps it, and where in the input it is. */
export interface ErrorDetails {
  /** HTTP status the server answers with; 500 when left out. */
  readonly status?: number;
  /** RFC 6901 JSON Pointer to the offending value of the input. */
  readonly pointer?: string;
  /** Machine-readable extras; nothing personal. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * Base of every error that Breakwater throws on purpose. `code` is stable and kebab-case; the message says
 * what is wrong and what to do, and holds nothing personal, since it may be logged.
 *
 * @example
 * ```ts
 * new BreakwaterError('lane-lost', 'The lease of lane 3 ran out; the batch was not committed.').code // => 'lane-lost'
 * ```
 */
export class BreakwaterError extends Error {
  override readonly name: string = 'BreakwaterError';
  readonly code: string;
  readonly status: number;
  readonly pointer: string | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status ?? 500;
    this.pointer = details.pointer;
    this.extra = details.extra ?? {};
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The stable code of anything that was thrown: ours, a driver's (`ECONNREFUSED`, `57P01`), or `unexpected`. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code;
  }
  return 'unexpected';
}
