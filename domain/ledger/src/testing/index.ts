export { anOrderFact } from './an-order-fact.ts';
export {
  aForm,
  type ExchangePair,
  ledgerOf,
  openExchangePair,
  type TestInstallation,
} from './exchange-pair.ts';
export { type LedgerFixture, openLedger } from './ledger-fixture.ts';
export { TEST_PACK, testLaw } from './test-law.ts';
