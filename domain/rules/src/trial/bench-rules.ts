import type { EventRecord } from '@breakwater/contracts';
import type { SignalSet } from '@breakwater/contracts/detection';
import { compileOrRefuse } from '../activate-rule-set.ts';
import { indexRules } from '../check/compiled-rule-set.ts';
import { RulesError } from '../errors.ts';
import { evaluateRules } from '../judge/evaluate-rules.ts';
import { subjectOf } from '../judge/subject.ts';

const EVENTS = 500;
/** Events that a worker takes of a lane at once. */
const BATCH = 100;
const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 0, 1);

export interface BenchOptions {
  /** Rules in the set. */
  readonly rules: number;
  /** How long to run, in seconds of CPU time. */
  readonly seconds: number;
}

export interface BenchResult {
  readonly rules: number;
  readonly evalsPerCpuSecond: number;
  readonly eventsPerCpuSecond: number;
  /** Share of evaluations in which the rule fired, and so was explained and templated. */
  readonly firedShare: number;
  readonly cpuSeconds: number;
}

/**
 * Measures rule evaluation as `judge` does it, without the database: activation, every rule, and for each one that
 * fires its reason, observations and evidence. Rules and events have the shape that the peers were measured with
 * (`type == … && account age < N && count > i`, 500 varied posts).
 *
 * @throws RulesError `bench-invalid` for a number of rules or seconds that cannot be run
 */
export function benchRules({ rules, seconds }: BenchOptions): BenchResult {
  if (!Number.isInteger(rules) || rules < 1)
    throw invalid(`'rules' should be a whole number from 1 on, not ${rules}`);
  if (!(seconds > 0 && seconds < Number.POSITIVE_INFINITY))
    throw invalid(`'seconds' should be a number above 0, not ${seconds}`);
  const compiled = compileOrRefuse(benchRuleSet(rules), { catalogue: [] });
  const index = indexRules(compiled, ['live']);
  const events = Array.from({ length: EVENTS }, (_, number) => benchEvent(number));
  let fired = 0;

  function run(): void {
    for (let start = 0; start < EVENTS; start += BATCH) {
      const batch = events.slice(start, start + BATCH);
      const subjects = batch.map(({ record, signals }) => subjectOf(record, signals, compiled));
      for (const evaluation of evaluateRules(index, subjects)) fired += evaluation.fired.length;
    }
  }
  run();
  fired = 0;
  let rounds = 0;
  const start = process.cpuUsage();
  let cpuSeconds = 0;
  while (cpuSeconds < seconds) {
    run();
    rounds++;
    const { user, system } = process.cpuUsage(start);
    cpuSeconds = (user + system) / 1e6;
  }
  const evaluations = rounds * EVENTS * rules;
  return {
    rules,
    evalsPerCpuSecond: Math.round(evaluations / cpuSeconds),
    eventsPerCpuSecond: Math.round((rounds * EVENTS) / cpuSeconds),
    firedShare: fired / evaluations,
    cpuSeconds,
  };
}

function invalid(what: string): RulesError {
  return new RulesError('bench-invalid', `The bench cannot run: ${what}.`, { status: 422 });
}

/** Thresholds spread so that an event is near some rules and far from most. */
function benchRuleSet(count: number): string {
  const rules = Array.from({ length: count }, (_, number) => {
    const days = 1 + ((number * 7) % 30);
    const condition = `event.type == "content.created" && account.ageDays < ${days} && counters.posts > ${number % 100}`;
    return `  - { id: rule-${number}, title: Rule ${number}, mode: live, policy: bench, when: '${condition}', because: '{{ counters.posts }} posts at {{ account.ageDays }} days', then: [{ action: queue }] }`;
  });
  const counter = '{ name: posts, measure: count, on: [content.created], by: account, window: PT1H }';
  return `ruleset: bench\nversion: 1\ncounters:\n  - ${counter}\nrules:\n${rules.join('\n')}\n`;
}

function benchEvent(number: number): { readonly record: EventRecord; readonly signals: SignalSet } {
  const ageDays = (number * 37) % 400;
  const account = { id: `account-${number % 83}`, createdAt: new Date(AT - ageDays * DAY_MS).toISOString() };
  const content = {
    id: `content-${number}`,
    kind: 'post' as const,
    text: `Post number ${number} of the harbour log`,
  };
  const at = new Date(AT).toISOString();
  return {
    record: {
      id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      seq: number + 1,
      lane: number % 64,
      source: 'bench',
      receivedAt: AT,
      event: { id: `event-${number}`, type: 'content.created', at, platform: 'bench', account, content },
      account,
    },
    signals: { counters: { known: true, value: { posts: (number * 13) % 60 }, evidence: [] } },
  };
}
