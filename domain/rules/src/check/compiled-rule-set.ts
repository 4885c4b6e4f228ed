import { createHash } from 'node:crypto';
import type { CelProgram } from '@breakwater/cel';
import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import type { SignalNeeds } from '@breakwater/contracts/detection';
import type { Rule, RuleMode, RuleSet } from '@breakwater/contracts/rules';
import { findBankNames, searchesBanks } from './bank-names.ts';
import type { CompiledTranslation } from './check-translations.ts';
import { COUNTERS, type Environment, isWithin } from './environment.ts';
import type { Template } from './template.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: CelProgram;
  readonly because: Template;
  /** In other languages; they read what `because` reads. */
  readonly translations: readonly CompiledTranslation[];
  /** Event types on which it can come true; it is run for no other. */
  readonly eventTypes: readonly EventType[];
  /** Ids of the signals that its condition reads. */
  readonly signals: readonly string[];
  /** Names of the counters that its condition or its reason reads. */
  readonly counters: readonly string[];
  /** Ids of the signals that only its reason reads. */
  readonly reasonSignals: readonly string[];
  /** Ids of the banks that its condition or its reason names. */
  readonly banks: readonly string[];
  /** Line of the source on which it begins, from 1. */
  readonly line: number;
}

/** A rule set ready to run. */
export interface CompiledRuleSet {
  readonly ruleset: RuleSet;
  /** SHA-256 of the source, hex. */
  readonly hash: string;
  /** `name@version+hash`, as verdicts carry it. */
  readonly version: string;
  readonly environment: Environment;
  readonly rules: readonly CompiledRule[];
}

/** What the check of a rule has made of it. */
type CheckedParts = Pick<CompiledRule, 'condition' | 'because' | 'translations' | 'eventTypes' | 'line'>;

export function compileRule(rule: Rule, parts: CheckedParts, environment: Environment): CompiledRule {
  const { condition, because } = parts;
  const reasonPaths = because.programs.flatMap(({ paths }) => paths);
  const signals = signalsAt(condition.paths, environment);
  return {
    rule,
    ...parts,
    signals,
    counters: countersAt([...condition.paths, ...reasonPaths]),
    reasonSignals: signalsAt(reasonPaths, environment).filter((id) => !signals.includes(id)),
    banks: banksIn([condition, ...because.programs]),
  };
}

/** A path may end above a signal (the whole of `account`) or inside of it (`account.terms.count`): both read it. */
function signalsAt(paths: readonly string[], environment: Environment): readonly string[] {
  const ids = environment.signals.map(({ id }) => id);
  return ids.filter((id) => paths.some((path) => isWithin(path, id) || isWithin(id, path)));
}

function countersAt(paths: readonly string[]): readonly string[] {
  const names = paths
    .filter((path) => path.startsWith(`${COUNTERS}.`))
    .map((path) => path.split('.')[1] ?? '');
  return [...new Set(names)];
}

function banksIn(programs: readonly CelProgram[]): readonly string[] {
  return [...new Set(programs.flatMap(({ source }) => findBankNames(source).map(({ bank }) => bank)))];
}

export function compileRuleSet(
  text: string,
  ruleset: RuleSet,
  environment: Environment,
  rules: readonly CompiledRule[],
): CompiledRuleSet {
  const hash = createHash('sha256').update(text).digest('hex');
  const version = `${ruleset.ruleset}@${ruleset.version}+${hash.slice(0, 12)}`;
  return { ruleset, hash, version, environment, rules };
}

/** Rules in these modes by the event type that they are run for, in the order of the file. */
export type RuleIndex = Readonly<Record<EventType, readonly CompiledRule[]>>;

export function indexRules(compiled: CompiledRuleSet, modes: readonly RuleMode[]): RuleIndex {
  const running = compiled.rules.filter(({ rule }) => modes.includes(rule.mode));
  const byType = EVENT_TYPES.map((type) => [
    type,
    running.filter(({ eventTypes }) => eventTypes.includes(type)),
  ]);
  return Object.fromEntries(byType) as RuleIndex;
}

/** The signals and counters that rules in these modes read: detection computes nothing else. */
export function needsOf(compiled: CompiledRuleSet, modes: readonly RuleMode[]): SignalNeeds {
  const running = compiled.rules.filter(({ rule }) => modes.includes(rule.mode));
  const signals = new Set(running.flatMap((rule) => [...rule.signals, ...rule.reasonSignals]));
  const counters = new Set(running.flatMap((rule) => rule.counters));
  return {
    signals: [...signals].sort(),
    counters: (compiled.ruleset.counters ?? []).filter(({ name }) => counters.has(name)),
    banks: banksBySignal(running, compiled.environment),
  };
}

/** For each signal that searches banks, those that the rules which read it name. */
function banksBySignal(
  rules: readonly CompiledRule[],
  { signals }: Environment,
): Readonly<Record<string, readonly string[]>> {
  const searching = signals.filter(({ type }) => searchesBanks(type));
  const named = searching.map(({ id }): [string, readonly string[]] => {
    const readers = rules.filter((rule) => rule.signals.includes(id) || rule.reasonSignals.includes(id));
    return [id, [...new Set(readers.flatMap(({ banks }) => banks))].sort()];
  });
  return Object.fromEntries(named.filter(([, banks]) => banks.length > 0));
}
