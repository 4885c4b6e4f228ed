export type { ActivationOptions, LoadedRuleSet } from './activate-rule-set.ts';
export { type CheckOptions, checkRuleSet, type RuleSetCheck } from './check/check-rule-set.ts';
export { type CompiledRule, type CompiledRuleSet, needsOf } from './check/compiled-rule-set.ts';
export { buildEnvironment, type Environment } from './check/environment.ts';
export { RuleSetError, RulesError } from './errors.ts';
export { DEFAULT_BREAKER, DEFAULT_QUOTA } from './judge/limit-actions.ts';
export { rulesMigrations } from './migrations.ts';
export { rulesModule } from './module.ts';
export { rulesRetention } from './retention.ts';
export { ACTIVITY_DAYS, createRules, type Rules, type RulesOptions, type RulesSnapshot } from './rules.ts';
export type { RuleHour } from './store/hour-table.ts';
export type { StoredVerdict } from './store/kept-verdict.ts';
export type { BreakerState } from './store/limit-table.ts';
export {
  type BacktestChange,
  type BacktestedRule,
  type BacktestedSet,
  type BacktestOptions,
  type BacktestReport,
  backtest,
  type SignalsFor,
} from './trial/backtest-rules.ts';
export { type BenchOptions, type BenchResult, benchRules } from './trial/bench-rules.ts';
export {
  type TestFailure,
  type TestOptions,
  type TestReport,
  type TestResult,
  testRuleSet,
} from './trial/test-rule-set.ts';
export type { VerdictReader } from './verdict-reader.ts';
export { type RuleFileWatch, watchRuleFile } from './watch-rule-file.ts';
