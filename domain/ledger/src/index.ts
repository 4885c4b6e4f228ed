export { ENVELOPES_PATH } from './exchange/deliver-due.ts';
export type { Letter } from './exchange/dispatch-message.ts';
export { createExchange, type Exchange } from './exchange/exchange.ts';
export { ExchangeError, type ExchangeErrorCode } from './exchange/exchange-error.ts';
export { LARGEST_ORDER_BYTES } from './exchange/issue-order.ts';
export { exchangeMigrations } from './exchange/migrations.ts';
export type { ExchangeContext, ExchangePorts, ReceivedMessage, ReceivedOrder } from './exchange/ports.ts';
export { type LedgerFault, type LedgerVerification, verifyLedger } from './exchange/verify-ledger.ts';
