import type { Telling } from '@breakwater/contracts/orders';
import type { Waits } from '../store/notices.ts';

/**
 * How a notice waits under what is told of its order. Where nobody says anything, users are told at once. A secrecy that the
 * law itself bounds ends then, whether or not somebody set an earlier end.
 *
 * @example
 * waitsOf(undefined) // => { state: 'scheduled' }
 * waitsOf({ state: 'by-authority', art: 'Art. 13' }) // => { state: 'held', because: 'by-authority' }
 */
export function waitsOf(telling: Telling | undefined): Waits {
  if (!telling || telling.state === 'tell') return { state: 'scheduled' };
  const { state, until, reviewAt, decision: secrecyOrder } = telling;
  switch (state) {
    case 'secret':
      return { state: 'delayed', until: instantOf(until), secrecyOrder };
    case 'undated-secrecy':
      return until === undefined
        ? { state: 'held', until: instantOf(reviewAt), secrecyOrder, because: state }
        : { state: 'delayed', until: instantOf(until), secrecyOrder };
    case 'by-authority':
    case 'on-request':
    case 'none':
      return { state: 'held', because: state };
    default:
      return state satisfies never;
  }
}

function instantOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}
