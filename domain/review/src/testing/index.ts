export { auditedWeek, type MadeWeek } from './audited-week.ts';
export { COPIED_TEXT, type CopiedContent, copiedContent, REMOVE_ORIGINAL } from './copied-content.ts';
export { aPolicy } from './policy.ts';
export { aReview, type ReviewFixture } from './review-fixture.ts';
export { aFiredRule, anId, aVerdict } from './verdict.ts';
