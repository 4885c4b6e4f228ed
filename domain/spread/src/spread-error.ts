import { BreakwaterError } from '@breakwater/kernel';

/** A fault of a request about what spreads; `message` says what to do. */
export class SpreadError extends BreakwaterError {
  override readonly name = 'SpreadError';

  constructor(code: 'spread-not-found' | 'spread-being-read', message: string, status: number) {
    super(code, message, { status });
  }
}

export function thingNotFound(): SpreadError {
  return new SpreadError(
    'spread-not-found',
    'Nothing with this id spreads now: it came only once, or no more within the window.',
    404,
  );
}

export function beingRead(): SpreadError {
  return new SpreadError(
    'spread-being-read',
    'The last window is being read again after a start; ask again in a moment.',
    503,
  );
}
