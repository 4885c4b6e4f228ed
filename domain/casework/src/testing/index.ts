export {
  AMINA,
  type CaseworkFixture,
  type FixtureOptions,
  itemIds,
  LANTERN,
  OMAR,
  openCasework,
} from './casework-fixture.ts';
export { hasOpenssl, type OpensslTsa, openOpensslTsa } from './openssl-tsa.ts';
export { TEST_PACK, testLaw } from './test-law.ts';
