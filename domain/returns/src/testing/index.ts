export { type Doing, openReturns, type ReturnsFixture } from './returns-fixture.ts';
export { again, someone } from './someone.ts';
