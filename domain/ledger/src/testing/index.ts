export { anOrderFact } from './an-order-fact.ts';
export { type LedgerFixture, openLedger } from './ledger-fixture.ts';
export { TEST_PACK, testLaw } from './test-law.ts';
