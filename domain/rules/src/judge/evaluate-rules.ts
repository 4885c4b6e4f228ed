import { isFailure, isUnknown } from '@breakwater/cel';
import type { EventType, Evidence } from '@breakwater/contracts';
import type { SignalSet } from '@breakwater/contracts/detection';
import type { FiredRule, Observation, OUTCOMES, UndeterminedRule } from '@breakwater/contracts/rules';
import type { CompiledRule, RuleIndex } from '../check/compiled-rule-set.ts';
import { COUNTERS } from '../check/environment.ts';
import { renderTemplate, VALUE_WORDS } from '../check/template.ts';
import type { Activation } from './activation.ts';

export type Outcome = (typeof OUTCOMES)[number];

/** What rules say of one event, before quotas and breakers. */
export interface Evaluation {
  readonly fired: readonly FiredRule[];
  readonly undetermined: readonly UndeterminedRule[];
}

/** An event to evaluate: what conditions read of it, and its signals for the evidence. */
export interface Subject {
  readonly type: EventType;
  readonly activation: Activation;
  readonly signals: SignalSet;
}

interface OpenEvaluation {
  readonly fired: FiredRule[];
  readonly undetermined: UndeterminedRule[];
}

/**
 * Runs shadow and live rules over a batch in three-valued logic: a rule fires, does not, or cannot be decided, and
 * then says which values were missing. Rules are the outer loop: the code of one rule stays in the processor's cache
 * for the whole batch, which makes a thousand rules as cheap each as a hundred.
 *
 * @returns one evaluation per subject, rules in the order of the file
 */
export function evaluateRules(index: RuleIndex, subjects: readonly Subject[]): readonly Evaluation[] {
  const evaluations = subjects.map((): OpenEvaluation => ({ fired: [], undetermined: [] }));
  for (const [type, positions] of positionsByType(subjects)) {
    for (const compiled of index[type]) {
      for (const position of positions) {
        const subject = subjects[position];
        const evaluation = evaluations[position];
        if (subject && evaluation) evaluateRule(compiled, subject, evaluation);
      }
    }
  }
  return evaluations;
}

function positionsByType(subjects: readonly Subject[]): ReadonlyMap<EventType, readonly number[]> {
  const positions = new Map<EventType, number[]>();
  subjects.forEach(({ type }, position) => {
    const known = positions.get(type);
    if (known) known.push(position);
    else positions.set(type, [position]);
  });
  return positions;
}

function evaluateRule(compiled: CompiledRule, subject: Subject, evaluation: OpenEvaluation): void {
  const decided = compiled.condition.test(subject.activation);
  if (decided === false) return;
  if (decided === true) evaluation.fired.push(firedRule(compiled, subject));
  else {
    const reasons = [...decided.reasons];
    evaluation.undetermined.push({ id: compiled.rule.id, mode: runningMode(compiled), reasons });
  }
}

/** Flagged when a live rule fired; undetermined when none did but one could not be decided. Shadow rules never count. */
export function outcomeOf({ fired, undetermined }: Evaluation): Outcome {
  if (fired.some(({ mode }) => mode === 'live')) return 'flagged';
  return undetermined.some(({ mode }) => mode === 'live') ? 'undetermined' : 'nothing-found';
}

function runningMode({ rule }: CompiledRule): 'shadow' | 'live' {
  return rule.mode === 'live' ? 'live' : 'shadow';
}

function firedRule(compiled: CompiledRule, { activation, signals }: Subject): FiredRule {
  const { rule, condition, because, translations } = compiled;
  const mode = runningMode(compiled);
  return {
    id: rule.id,
    title: rule.title,
    policy: rule.policy,
    mode,
    because: renderTemplate(because, activation),
    ...(translations.length > 0 && { translations: translate(translations, activation) }),
    observations: condition.explain(activation).map(observe),
    evidence: evidenceOf(compiled, signals),
    actions: rule.then,
    ...(mode === 'shadow' ? { withheld: 'shadow' as const } : {}),
  };
}

function translate(
  translations: CompiledRule['translations'],
  activation: Activation,
): NonNullable<FiredRule['translations']> {
  const texts = translations.map(({ locale, title, because }) => [
    locale,
    { title, because: renderTemplate(because, activation, VALUE_WORDS[locale]) },
  ]);
  return Object.fromEntries(texts);
}

function observe({
  expression,
  value,
}: {
  readonly expression: string;
  readonly value: unknown;
}): Observation {
  if (isUnknown(value) || isFailure(value)) return { expression, value: null };
  return { expression, value: typeof value !== 'boolean' && OF_SESSION.test(expression) ? SEALED : value };
}

/** An address lives as long as the sealed log keeps it, which a verdict does not know: it says that it saw one. */
const OF_SESSION = /\bsession\b/;
const SEALED = 'sealed in the sign-in log';

function evidenceOf({ signals: ids, counters }: CompiledRule, signals: SignalSet): Evidence[] {
  return ids.flatMap((id) => {
    const signal = signals[id];
    if (!signal?.known) return [];
    // One signal delivers all counters; a rule shows those that it read. The entry of the evidence is the counter.
    if (id !== COUNTERS) return signal.evidence;
    return signal.evidence.filter(({ entry }) => entry === undefined || counters.includes(entry));
  });
}
