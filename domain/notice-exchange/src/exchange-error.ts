import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type ExchangeErrorCode =
  | 'exchange-peer-not-found'
  | 'exchange-peer-known'
  | 'exchange-peer-invalid'
  | 'exchange-peer-unknown'
  | 'exchange-wrong-receiver'
  | 'exchange-bad-signature'
  | 'exchange-gap'
  | 'exchange-fork'
  | 'exchange-ahead'
  | 'exchange-stopped'
  | 'exchange-order-not-found'
  | 'exchange-order-invalid'
  | 'exchange-step-closed';

/** A fault of the exchange between installations; `message` says what to do. */
export class ExchangeError extends BreakwaterError {
  override readonly name = 'ExchangeError';

  constructor(code: ExchangeErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

export function peerNotFound(): ExchangeError {
  return new ExchangeError('exchange-peer-not-found', 'There is no such peer, or it was removed.', 404);
}

export function orderNotFound(): ExchangeError {
  return new ExchangeError('exchange-order-not-found', 'No order with this id was issued from here.', 404);
}

/** Nothing goes to or comes from this peer any more. */
export function exchangeStopped(fault: string): ExchangeError {
  const message =
    `The exchange with this installation has stopped (${fault}): both sides hold different ledgers. Compare the exports ` +
    'of both, and go on with a new key once it is known what happened.';
  return new ExchangeError('exchange-stopped', message, 409, { extra: { fault } });
}
