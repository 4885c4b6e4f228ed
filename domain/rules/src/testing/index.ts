export { openTestRules, postsOfMany, somePosts, type TestRules } from './open-rules.ts';
export { aRuleSet, testCatalogue } from './rule-sets.ts';
export { known, signalsOf } from './signals.ts';
