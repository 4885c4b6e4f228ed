export { openSpread, type SpreadFixture } from './spread-fixture.ts';
