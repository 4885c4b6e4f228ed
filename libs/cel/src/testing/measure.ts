import type { Activation } from '../compile/run.ts';
import { type CelEnvironment, type CelProgram, compileCel } from '../program.ts';

/** Rule evaluations per CPU second on one core, and how many of them were true. */
export interface SpeedFigure {
  readonly evaluationsPerCpuSecond: number;
  readonly evaluations: number;
  readonly fired: number;
}

export interface SpeedReport {
  /** 1,000 rules `event.type == … && account.ageDays < N && counters.posts > i`, no explanations. */
  readonly manyRules: SpeedFigure;
  /** The same with an explanation of every rule that fires. */
  readonly manyRulesExplained: SpeedFigure;
  /** One rule of five clauses over 1,000 varied events. */
  readonly fiveClauses: SpeedFigure;
}

const ruleEnvironment: CelEnvironment = {
  variables: {
    event: { object: 'event', fields: { type: 'string', id: 'string' } },
    account: { object: 'account', fields: { ageDays: 'int', handle: 'string' } },
    counters: { object: 'counters', fields: { posts: 'int', follows: 'int' } },
  },
};

const flatEnvironment: CelEnvironment = {
  variables: {
    kind: 'string',
    age: 'double',
    hash: 'double',
    lang: 'string',
    reports: 'double',
    text: 'string',
  },
};

const fiveClauses =
  'kind == "post" && age < 45.0 && hash > 0.7 && (lang in ["en", "ar", "fr"] || reports >= 5.0) && text.contains("join")';

/** Measures the evaluator for about `cpuSeconds` a figure after a warm-up, by `process.cpuUsage`. */
export function measureSpeed(cpuSeconds = 1): SpeedReport {
  const rules = Array.from({ length: 1000 }, (_, index) =>
    compileCel(
      `event.type == "content.created" && account.ageDays < ${(index % 60) + 1} && counters.posts > ${index % 50}`,
      ruleEnvironment,
    ),
  );
  const events = Array.from({ length: 200 }, (_, index) => ({
    event: { type: index % 5 === 0 ? 'account.created' : 'content.created', id: `event-${index}` },
    account: { ageDays: (index * 7) % 90, handle: `account-${index}` },
    counters: { posts: (index * 13) % 70, follows: index },
  }));
  const flat = Array.from({ length: 1000 }, (_, index) => ({
    kind: index % 10 === 0 ? 'like' : 'post',
    age: index % 50,
    hash: 0.5 + (index % 100) / 120,
    lang: ['en', 'ar', 'fr', 'ur', 'id'][index % 5],
    reports: index % 9,
    text: index % 4 === 0 ? 'good morning to all' : 'come and join our garden club',
  }));
  return {
    manyRules: measure(rules, events, false, cpuSeconds),
    manyRulesExplained: measure(rules, events, true, cpuSeconds),
    fiveClauses: measure([compileCel(fiveClauses, flatEnvironment)], flat, false, cpuSeconds),
  };
}

function measure(
  rules: readonly CelProgram[],
  inputs: readonly Activation[],
  explain: boolean,
  cpuSeconds: number,
): SpeedFigure {
  pass(rules, inputs, explain);
  let evaluations = 0;
  let fired = 0;
  const start = process.cpuUsage();
  let spent = 0;
  while (spent < cpuSeconds) {
    fired += pass(rules, inputs, explain);
    evaluations += rules.length * inputs.length;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1e6;
  }
  return { evaluationsPerCpuSecond: Math.round(evaluations / spent), evaluations, fired };
}

function pass(rules: readonly CelProgram[], inputs: readonly Activation[], explain: boolean): number {
  let fired = 0;
  for (const input of inputs) {
    for (const rule of rules) {
      if (rule.test(input) !== true) continue;
      fired += explain ? Math.sign(rule.explain(input).length) : 1;
    }
  }
  return fired;
}
