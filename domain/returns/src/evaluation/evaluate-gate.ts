import { createHash } from 'node:crypto';
import { BreakwaterError } from '@breakwater/kernel';
import { createMatcher } from '../matcher/create-matcher.ts';
import type { GateModel } from '../matcher/gate-model.ts';
import type { FoundReturn } from '../matcher/matcher.ts';
import type { ReturnRates } from '../matcher/return-prior.ts';
import { createTokens } from '../tokens/create-tokens.ts';
import type { VaultKeys } from '../tokens/vault-keys.ts';
import { createGateResults, type GateFigures } from './gate-results.ts';
import { LOOKS, type LookStage } from './look.ts';
import { createRowSealer } from './seal-row.ts';
import type { SignUpRow } from './sign-up-row.ts';

const DAY_MS = 86_400_000;
/** Nothing is stored under it. It is the same each time: filters resemble each other a bit more or less under another key. */
const KEYS: VaultKeys = [
  { epoch: 1, since: 0, root: createHash('sha256').update('evaluation of the gate').digest() },
];

/** What the gate is measured on; each is read once, removals first, then accounts that live, then sign-ups. */
export interface GateRows {
  readonly removed: Iterable<SignUpRow>;
  readonly existing: Iterable<SignUpRow>;
  readonly signUps: Iterable<SignUpRow>;
}

export interface GateEvaluation extends GateFigures {
  readonly removed: number;
  readonly signUps: number;
  readonly buildSeconds: number;
  /** Of a comparison alone, and with making its tokens (of the looks at one sign-up, on average). */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly withTokensP50Ms: number;
  readonly withTokensP99Ms: number;
  readonly indexMb: number;
}

export interface GateCheckLook {
  readonly row: SignUpRow;
  readonly found: readonly FoundReturn[];
  /** The comparison with the removal that it is a return of, however little agrees. */
  readonly own: FoundReturn | undefined;
  readonly stage: LookStage;
  readonly personOf: (removalId: string) => string | undefined;
}

export interface GateEvaluationOptions {
  readonly model?: GateModel;
  /** Of the platform that the rows are of, as it would know them; those of the model when left out. */
  readonly rates?: ReturnRates;
  /** Looks that are left out save time: of all others it is said what stood by then. */
  readonly without?: readonly LookStage[];
  /** After each row: what is under way and how many rows it has done. */
  readonly onRow?: (step: 'removed' | 'existing' | 'signups', done: number) => void;
  /** Each check of a sign-up, for closer looks; `personOf` says of whom a removal is. */
  readonly onCheck?: (check: GateCheckLook) => void;
}

/**
 * Runs rows through the gate as it would see them: removals are put in, living accounts counted, each sign-up compared
 * when it is made and again an hour, a day and a week later with what it did by then; the highest band holds. The same
 * rows give the same figures, times aside.
 *
 * @throws BreakwaterError evaluation-empty
 */
export function evaluateGate(rows: GateRows, options: GateEvaluationOptions = {}): GateEvaluation {
  const { model, onRow, without = [] } = options;
  const taken = LOOKS.filter(({ stage }) => !without.includes(stage));
  const matcher = createMatcher(model && { model });
  const seal = createRowSealer(createTokens(KEYS));
  const persons = new Map<string, string>();
  const removalOf = new Map<string, string>();
  const clock = { buildMs: 0, times: [] as number[], withTokens: [] as number[] };

  for (const row of rows.removed) {
    const id = removalId(persons.size + 1);
    const { profile, behaviour, deedsUntil } = seal(row);
    const tokens = [...profile, ...behaviour, ...deedsUntil(row.at)];
    const before = performance.now();
    matcher.put({ id, removedAt: row.at, tokens });
    clock.buildMs += performance.now() - before;
    persons.set(id, row.person);
    removalOf.set(row.person, id);
    onRow?.('removed', persons.size);
  }
  let existing = 0;
  for (const row of rows.existing) {
    const { profile, behaviour, deedsUntil } = seal(row);
    matcher.noteShared([...profile, ...behaviour, ...deedsUntil(Number.POSITIVE_INFINITY)]);
    existing += 1;
    onRow?.('existing', existing);
  }

  const results = createGateResults(persons);
  const personOf = (id: string) => persons.get(id);
  /** As the platform would know itself by then. */
  const ratesNow = () => ({ ...(options.rates ?? matcher.prior), accounts: existing + results.signUps });
  for (const row of rows.signUps) {
    const started = performance.now();
    const { profile, behaviour, deedsUntil } = seal(row);
    const rates = ratesNow();
    const looks = taken.map(({ stage, ms }) => {
      const at = row.at + ms;
      // What is told of the first day without its times is known when that is over.
      const tokens = [...profile, ...(ms < DAY_MS ? [] : behaviour), ...deedsUntil(at)];
      return { stage, account: { at, createdAt: row.at, rates, tokens } };
    });
    const founds = looks.map(({ account }) => {
      const before = performance.now();
      const found = matcher.find(account);
      clock.times.push(performance.now() - before);
      return found;
    });
    clock.withTokens.push((performance.now() - started) / taken.length);
    results.add(row, new Map(looks.map(({ stage }, at) => [stage, founds[at]?.[0]])));
    if (options.onCheck) {
      const removal = removalOf.get(row.person);
      for (const [at, { stage, account }] of looks.entries()) {
        const own = removal === undefined ? undefined : matcher.explain(account, removal);
        options.onCheck({ row, found: founds[at] ?? [], stage, personOf, own });
      }
    }
    matcher.noteShared(looks.at(-1)?.account.tokens ?? []);
    onRow?.('signups', results.signUps);
  }
  if (persons.size === 0 || results.signUps === 0) {
    throw new BreakwaterError(
      'evaluation-empty',
      'There is nothing to measure: give rows of role removed and rows of role signup.',
      { status: 422 },
    );
  }
  return {
    removed: persons.size,
    signUps: results.signUps,
    ...results.figures(),
    buildSeconds: clock.buildMs / 1000,
    p50Ms: quantile(clock.times, 0.5),
    p99Ms: quantile(clock.times, 0.99),
    withTokensP50Ms: quantile(clock.withTokens, 0.5),
    withTokensP99Ms: quantile(clock.withTokens, 0.99),
    indexMb: matcher.stats().bytes / 2 ** 20,
  };
}

function removalId(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The value below which the share of all values lies. */
function quantile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
