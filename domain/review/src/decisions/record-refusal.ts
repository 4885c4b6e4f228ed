import { BreakwaterError, codeOf, isId } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';

/** What somebody tried. */
export interface Attempt {
  readonly by: string;
  /** What is put on record when it is refused. */
  readonly action:
    | 'job.resolve.refused'
    | 'job.confirm.refused'
    | 'job.reject.refused'
    | 'decision.undo.refused'
    | 'action.end.refused';
  readonly subject: string;
}

const LONGEST_NAME = 200;

/**
 * Runs an attempt to decide something; when it is refused, by a rule or by a constraint of the store, that is put on
 * record in a transaction of its own, since that of the attempt is gone.
 */
export async function recordRefusal<T>(
  context: ReviewContext,
  attempt: Attempt,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isRefusal(error)) await recordRefused(context, attempt, error);
    throw error;
  }
}

/** Puts on record that an attempt was refused before it came this far: no person, no step-up. */
export async function recordRefused(
  { storage }: ReviewContext,
  { by, action, subject }: Attempt,
  error: unknown,
): Promise<void> {
  const entry = {
    actor: by.slice(0, LONGEST_NAME),
    action,
    subject: isId(subject) ? subject : '',
    detail: { code: codeOf(error), ...constraintOf(error) },
  };
  await storage.work(async (work) => work.record(entry));
}

/** Who is told to correct what they sent was not refused; a missing job is nobody's either. */
function isRefusal(error: unknown): boolean {
  if (error instanceof BreakwaterError) return error.status === 403 || error.status === 409;
  return codeOf(error).startsWith('23');
}

function constraintOf(error: unknown): { readonly constraint?: string } {
  const constraint =
    typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : undefined;
  return typeof constraint === 'string' ? { constraint } : {};
}
