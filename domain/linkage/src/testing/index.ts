export { createStandInMatcher } from './stand-in-matcher.ts';
