import type { Appeal } from '@breakwater/contracts/redress';
import { conflict, RedressError } from '../redress-error.ts';

/** Why an appeal cannot be lodged or decided like this; each says what one can do instead. */
export function appealNotFound(): RedressError {
  return new RedressError('appeal-not-found', 'There is no appeal with this id.', { status: 404 });
}

export function statementWithdrawn(): RedressError {
  return conflict(
    'statement-withdrawn',
    'This decision was withdrawn: there is nothing left to appeal against.',
  );
}

export function alreadyAppealed({ state, lodgedAt }: Appeal): RedressError {
  const message =
    state === 'decided'
      ? 'An appeal against this was decided. A dispute settlement body or a court can still be asked.'
      : `An appeal against this was lodged at ${lodgedAt}; it will be decided.`;
  return conflict(state === 'decided' ? 'appeal-decided' : 'appeal-open', message, { lodgedAt });
}

export function ownDecision(): RedressError {
  return conflict(
    'appeal-of-own-decision',
    'You decided or confirmed this. Somebody else has to decide on the appeal.',
  );
}

export function appealSettled({ state, decidedBy, decidedAt, outcome }: Appeal): RedressError {
  const message =
    state === 'moot'
      ? `The decision was undone at ${decidedAt}: this appeal needs none any more.`
      : `${decidedBy} decided this appeal at ${decidedAt}: ${outcome}.`;
  return conflict('appeal-settled', message, { decidedBy, decidedAt, outcome });
}

export function appealClaimed({ claimedBy, claimedUntil }: Appeal): RedressError {
  const message = `This appeal is claimed by ${claimedBy} until ${claimedUntil}. Take another, or wait until then.`;
  return conflict('appeal-claimed', message, { claimedBy, claimedUntil });
}

export function appealNotClaimed(): RedressError {
  return conflict(
    'appeal-not-claimed',
    'Nobody holds this appeal, or the claim has run out. Claim it first.',
  );
}
