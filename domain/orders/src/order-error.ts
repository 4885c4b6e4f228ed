import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type OrderErrorCode =
  | 'order-not-found'
  | 'order-closed'
  | 'order-unread'
  | 'order-unclassified'
  | 'order-invalid'
  | 'order-claimed'
  | 'order-not-claimed'
  | 'decision-not-waiting'
  | 'decision-waiting'
  | 'decision-not-found'
  | 'second-person-needed'
  | 'lawyer-needed'
  | 'requester-unverified'
  | 'disclosure-blocked'
  | 'call-back-needed'
  | 'roster-number-missing'
  | 'range-missing'
  | 'secrecy-too-long'
  | 'break-glass-refused'
  | 'review-not-due'
  | 'scope-wider'
  | 'ground-not-yours'
  | 'task-not-found'
  | 'task-not-executable'
  | 'message-not-found'
  | 'conflict-not-found'
  | 'not-paused'
  | 'file-too-large'
  | 'file-empty'
  | 'original-not-found'
  | 'authority-not-found'
  | 'contact-not-found'
  | 'recipient-not-found'
  | 'recipient-settled'
  | 'approval-void'
  | 'contact-revoked'
  | 'verification-invalid';

/** A fault of a request about orders or authorities; `message` says what to do. */
export class OrderError extends BreakwaterError {
  override readonly name = 'OrderError';

  constructor(code: OrderErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

/** There is no order with an id. */
export function orderNotFound(): OrderError {
  return new OrderError('order-not-found', 'There is no such order; see GET /v1/orders.', 404);
}

/** What was sent cannot be taken so. */
export function invalid(pointer: string, message: string): OrderError {
  return new OrderError('order-invalid', message, 422, { pointer });
}
