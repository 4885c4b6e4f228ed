export { type LawPacksFixture, openLawPacks } from './law-packs-fixture.ts';
