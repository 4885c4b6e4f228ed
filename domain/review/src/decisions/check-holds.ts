import type { Decision } from '@breakwater/contracts/review';
import { conflict } from '../review-error.ts';

/** Throws ReviewError 409 where a decision holds for nothing (any more, or yet). */
export function checkHolds({ undoneAt, undoneBy, outcome }: Decision): void {
  if (undoneAt !== undefined || outcome === 'rejected') {
    const message = `This decision no longer stands${undoneBy === undefined ? '' : `: ${undoneBy} undid it`}.`;
    throw conflict('decision-undone', message, { undoneBy, undoneAt });
  }
  if (outcome === 'awaiting-second')
    throw conflict(
      'decision-waits',
      'This decision waits for a second person. Ask again when it is confirmed.',
    );
}
