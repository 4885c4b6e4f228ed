import { BreakwaterError } from '@breakwater/kernel';

/** A job cannot be worked on like this. */
export class ReviewError extends BreakwaterError {
  override readonly name = 'ReviewError';
}

export function jobNotFound(): ReviewError {
  return new ReviewError('job-not-found', 'There is no review job with this id.', { status: 404 });
}

export function leadNeeded(): ReviewError {
  return new ReviewError(
    'lead-needed',
    'This job was escalated: only who takes escalated jobs can take it.',
    {
      status: 403,
    },
  );
}

/** Somebody else was faster, or the job is in another state than the caller believes. */
export function conflict(code: string, message: string, extra: Record<string, unknown> = {}): ReviewError {
  return new ReviewError(code, message, { status: 409, extra });
}
