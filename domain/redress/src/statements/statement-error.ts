import { RedressError } from '../redress-error.ts';

export function statementNotFound(): RedressError {
  return new RedressError('statement-not-found', 'There is no statement of reasons under this address.', {
    status: 404,
  });
}

export function appealWindowOver(appealUntil: string): RedressError {
  const message = `This could be appealed until ${appealUntil}. A dispute settlement body or a court can still be asked.`;
  return new RedressError('appeal-window-over', message, { status: 410, extra: { appealUntil } });
}
