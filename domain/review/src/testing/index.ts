export { aPolicy } from './policy.ts';
export { aReview, type ReviewFixture } from './review-fixture.ts';
export { aFiredRule, anId, aVerdict } from './verdict.ts';
