export { type Doing, type LinkageFixture, openLinkage } from './linkage-fixture.ts';
export { again, someone } from './someone.ts';
export { createStandInMatcher } from './stand-in-matcher.ts';
