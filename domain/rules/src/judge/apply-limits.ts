import type { FiredRule, Rule } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { CompiledRule } from '../check/compiled-rule-set.ts';
import { addToHours } from '../store/hour-table.ts';
import {
  type BreakerReading,
  countFirings,
  type LimitChange,
  readBreakers,
  saveLimits,
} from '../store/limit-table.ts';
import { countJudged, selectAccountsBehind } from '../store/verdict-table.ts';
import type { Evaluation } from './evaluate-rules.ts';
import { BREAKER_FLOOR, limitFirings, windowOf } from './limit-actions.ts';
import type { Unit } from './unit.ts';

interface Batch {
  readonly rules: readonly CompiledRule[];
  readonly evaluations: readonly Evaluation[];
  /** Whose the events are, by position: platform and account. */
  readonly accounts: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A rule and the positions in the batch at which it fired. */
interface Firings {
  readonly rule: Rule;
  readonly positions: readonly number[];
}

/**
 * Counts what fired and says which actions are withheld: what shadow rules ask for always, what live rules ask for
 * beyond their quota or with their breaker open. All in the transaction of the verdicts: a batch that is rolled back
 * has used up nothing.
 */
export async function applyLimits(work: Unit, batch: Batch): Promise<readonly Evaluation[]> {
  const firings = collectFirings(batch);
  if (firings.length === 0) return batch.evaluations;
  const { db: trx } = work;
  const day = toInstant(batch.now).slice(0, 10);
  const fired = new Map(firings.map(({ rule, positions }) => [rule.id, positions.length]));
  // Asked for in this order: only when the rules' rows are locked are all batches counted that their windows can have firings of.
  const [acted, judged] = await Promise.all([countFirings(trx, day, fired), countJudged(trx)]);
  const live = firings.filter(({ rule }) => rule.mode === 'live');
  if (live.length === 0) {
    work.later(countHours(trx, firings, new Map(), batch.now));
    return batch.evaluations;
  }

  const accountsAt = (positions: readonly number[]) =>
    positions.map((position) => batch.accounts[position] ?? '');
  const asked = live.map(({ rule, positions }) => ({
    ruleId: rule.id,
    over: windowOf(rule),
    accounts: [...new Set(accountsAt(positions))],
  }));
  const breakers = await readBreakers(trx, judged, asked);
  const accountsJudged = await countAccountsBehind(trx, batch, asked, breakers);
  const withheld = new Map<string, FiredRule['withheld']>();
  const changes = live.map(({ rule, positions }, index): LimitChange => {
    const { open = false, firedOn = 0, known = [] } = breakers.get(rule.id) ?? {};
    const load = {
      acted: acted.get(rule.id) ?? 0,
      open,
      firedOn,
      known: new Set(known),
      judged: accountsJudged.get(windowOf(rule)) ?? Number.POSITIVE_INFINITY,
    };
    const limited = limitFirings(rule, load, accountsAt(positions));
    positions.forEach((position, at) => {
      withheld.set(keyOf(position, rule.id), limited.withheld[at]);
    });
    return {
      ruleId: rule.id,
      over: windowOf(rule),
      accounts: asked[index]?.accounts ?? [],
      acted: limited.acted,
      ...(limited.openedAt === undefined ? {} : { openedAtShare: limited.openedAt }),
    };
  });
  work.later(saveLimits(trx, { day, instant: toInstant(batch.now), judged }, changes));
  const actedOf = new Map(changes.map((change) => [change.ruleId, change.acted]));
  work.later(countHours(trx, firings, actedOf, batch.now));
  return batch.evaluations.map((evaluation, position) => withhold(evaluation, position, withheld));
}

const HOUR_MS = 3_600_000;

function countHours(
  trx: Db,
  firings: readonly Firings[],
  acted: ReadonlyMap<string, number>,
  now: number,
): Promise<void> {
  const hour = now - (now % HOUR_MS);
  const hours = firings.map(({ rule, positions }) => ({
    ruleId: rule.id,
    hour,
    fired: positions.length,
    acted: acted.get(rule.id) ?? 0,
    mode: rule.mode === 'live' ? ('live' as const) : ('shadow' as const),
  }));
  return addToHours(trx, hours);
}

/**
 * How many accounts are behind the last events, by how far breakers look back; only where a rule fired on so many that
 * it matters.
 */
async function countAccountsBehind(
  trx: Db,
  { accounts }: Batch,
  asked: readonly { readonly ruleId: string; readonly over: number; readonly accounts: readonly string[] }[],
  breakers: ReadonlyMap<string, BreakerReading>,
): Promise<ReadonlyMap<number, number>> {
  const close = asked.filter(({ ruleId, accounts: firedOn }) => {
    const { open = false, firedOn: before = 0 } = breakers.get(ruleId) ?? {};
    return !open && before + firedOn.length >= BREAKER_FLOOR;
  });
  const counted = new Map<number, number>();
  for (const over of new Set(close.map((rule) => rule.over))) {
    const here = accounts.slice(-over);
    const before = await selectAccountsBehind(trx, Math.max(0, over - here.length));
    counted.set(over, new Set([...before, ...here]).size);
  }
  return counted;
}

const keyOf = (position: number, ruleId: string) => `${position} ${ruleId}`;

function collectFirings({ rules, evaluations }: Batch): readonly Firings[] {
  const positions = new Map<string, number[]>();
  evaluations.forEach(({ fired }, position) => {
    for (const { id } of fired) {
      const known = positions.get(id);
      if (known) known.push(position);
      else positions.set(id, [position]);
    }
  });
  return rules.flatMap(({ rule }) => {
    const at = positions.get(rule.id);
    return at ? [{ rule, positions: at }] : [];
  });
}

function withhold(
  evaluation: Evaluation,
  position: number,
  withheld: ReadonlyMap<string, FiredRule['withheld']>,
): Evaluation {
  if (evaluation.fired.length === 0) return evaluation;
  const fired = evaluation.fired.map((rule) => {
    const reason = withheld.get(keyOf(position, rule.id));
    return reason === undefined ? rule : { ...rule, withheld: reason };
  });
  return { ...evaluation, fired };
}
