export {
  AUTHORITY,
  DAY,
  type DisclosureFixture,
  ORDER,
  openDisclosure,
  type SignedIn,
} from './disclosure-fixture.ts';
export { makeAuthorityKey, openPackage } from './open-package.ts';
export { listOf, type TestLaws } from './test-laws.ts';
