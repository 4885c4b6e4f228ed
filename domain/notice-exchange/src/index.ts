export type { Letter } from './dispatch-message.ts';
export { createExchange, type Exchange } from './exchange.ts';
export { ExchangeError } from './exchange-error.ts';
export { noticeExchangeMigrations } from './migrations.ts';
export { noticeExchangeModule } from './module.ts';
export type { ExchangePorts } from './ports.ts';
export { SENDER_HEADER, type SignedText } from './read-signed.ts';
export { noticeExchangeRetention } from './retention.ts';
export { verifyLedger } from './verify-ledger.ts';
