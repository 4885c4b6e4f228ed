export type { Letter } from './dispatch-message.ts';
export { createExchange, type Exchange } from './exchange.ts';
export { ExchangeError, type ExchangeErrorCode } from './exchange-error.ts';
export { noticeExchangeMigrations } from './migrations.ts';
export { noticeExchangeModule } from './module.ts';
export type {
  ArrivedLetter,
  ExchangeContext,
  ExchangePorts,
  ReceivedMessage,
  ReceivedOrder,
} from './ports.ts';
export { SENDER_HEADER, type SignedText } from './read-signed.ts';
export { noticeExchangeRetention } from './retention.ts';
export { type LedgerFault, type LedgerVerification, verifyLedger } from './verify-ledger.ts';
