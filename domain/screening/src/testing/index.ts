export { HEADER, openScreening, type ScreeningFixture } from './screening-fixture.ts';
