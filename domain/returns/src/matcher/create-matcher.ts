import type { KeyedToken } from '../tokens/token.ts';
import { BAND_RANK } from './band-rank.ts';
import { calibrate } from './calibrate.ts';
import { collectCandidates, createCandidates } from './candidates.ts';
import { u32 } from './columns.ts';
import { createPairComparer } from './compare-pair.ts';
import { decideBand, hasUnique } from './decide-band.ts';
import { DEFAULT_GATE_MODEL } from './default-model.ts';
import { describePair } from './describe-pair.ts';
import { checkGateModel, type GateModel } from './gate-model.ts';
import type { ComparedAccount, FoundReturn, Matcher, RemovedAccount } from './matcher.ts';
import { createPair } from './pair.ts';
import { prepareQuery, type Query } from './query.ts';
import { checkRemoval, RemovalIndex } from './removal-index.ts';
import { placePrior, returnPrior } from './return-prior.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { NONE } from './value-table.ts';
import { createPairWeigher, type PairPrior } from './weigh-pair.ts';
import { weightsOf } from './weights.ts';

/** How many of the removed accounts that come closest are told of. */
const LIMIT = 5;

/** A matcher that can be written to a file and read back, which is quicker than reading every token from a database. */
export interface KeptMatcher extends Matcher {
  /** Writes all that it holds; the file is replaced when that is complete. Nothing that was removed is in it. */
  save(file: string): Promise<void>;
  /** Replaces all that it holds by a file. @throws GateIndexError snapshot-unreadable, snapshot-invalid */
  restore(file: string): Promise<void>;
}

export interface MatcherOptions {
  readonly model?: GateModel;
  /** Room is made for so many at once: a million are put in quicker than where it grows with them. */
  readonly expectedRemovals?: number;
}

type Change = (index: RemovalIndex) => void;

interface Ranked {
  readonly removal: number;
  readonly rank: number;
  readonly bits: number;
}

/**
 * Compares accounts with removed ones, in memory: postings by keyed tokens find candidates, each is compared in full
 * under a model of weights (Fellegi–Sunter; see docs/guides/gate-model.md).
 *
 * @throws GateModelError
 * @example
 * createMatcher().find({ at: 0, tokens: [] }) // => []
 * createMatcher().stats().removals // => 0
 */
export function createMatcher({
  model = DEFAULT_GATE_MODEL,
  expectedRemovals,
}: MatcherOptions = {}): KeptMatcher {
  checkGateModel(model);
  const weights = weightsOf(model);
  const pair = createPair();
  const weigher = createPairWeigher(model);
  const candidates = createCandidates();
  let index = new RemovalIndex(expectedRemovals);
  let comparer = createPairComparer(index, model, weights, pair);
  /** What happens while the index is written waits until it is, lest the file be half of before and half of after. */
  let held: Change[] | undefined;
  /** What happens while another index is filled happens to it as well, before it takes the place of this one. */
  let meanwhile: Change[] | undefined;

  function use(next: RemovalIndex): void {
    index = next;
    comparer = createPairComparer(index, model, weights, pair);
  }

  async function replaceBy(fill: (next: RemovalIndex) => Promise<RemovalIndex>): Promise<void> {
    const changes: Change[] = [];
    meanwhile = changes;
    try {
      const next = await fill(new RemovalIndex(expectedRemovals));
      for (const change of changes) change(next);
      use(next);
    } finally {
      meanwhile = undefined;
    }
  }

  function change(apply: Change): void {
    if (held) held.push(apply);
    else apply(index);
    meanwhile?.push(apply);
  }

  async function save(file: string): Promise<void> {
    const waiting: Change[] = [];
    const saved = index;
    held = waiting;
    try {
      await writeSnapshot(saved, file);
    } finally {
      held = undefined;
      for (const apply of waiting) apply(saved);
    }
  }

  /** Of an account that is older than the removal too, which is no return: it is described all the same. */
  function priorOf({ createdAt, rates = model.prior }: Query, removal: number): PairPrior {
    const after = Math.max(0, createdAt - u32(index.removedAt, removal) * 1000);
    return { same: returnPrior(model.prior, rates, after), place: placePrior(model.prior, rates) };
  }

  function rank(query: Query, removal: number): Ranked {
    const compared = comparer.compare(query, removal);
    const weight = weigher.weigh(compared, priorOf(query, removal));
    const removedAt = u32(index.removedAt, removal) * 1000;
    const { bits } = weight;
    // Of hundreds that are compared hardly any comes this far.
    if (
      calibrate(model.calibration, bits) < model.thresholds.possible &&
      !hasUnique(compared, query.createdAt - removedAt)
    ) {
      return { removal, rank: 0, bits };
    }
    const { band } = decideBand(model, query, removedAt, compared, weight);
    return { removal, rank: BAND_RANK[band], bits };
  }

  function describe(query: Query, removal: number): FoundReturn {
    const removedAt = u32(index.removedAt, removal) * 1000;
    const compared = comparer.compare(query, removal);
    const weight = weigher.weigh(compared, priorOf(query, removal));
    const decision = decideBand(model, query, removedAt, compared, weight);
    return describePair(model, { id: index.idOf(removal), removedAt }, compared, weight, decision);
  }

  function find(account: ComparedAccount, limit = LIMIT): FoundReturn[] {
    const query = prepareQuery(index, account);
    const best: Ranked[] = [];
    for (const removal of collectCandidates(index, query, model.caps, candidates)) {
      keepBest(best, rank(query, removal), limit);
    }
    return best.map(({ removal }) => describe(query, removal));
  }

  function keepBest(best: Ranked[], ranked: Ranked, limit: number): void {
    let place = best.length;
    for (let before = best[place - 1]; before && isBefore(ranked, before); before = best[place - 1])
      place -= 1;
    if (place >= limit) return;
    best.splice(place, 0, ranked);
    if (best.length > limit) best.pop();
  }

  /** Removals that come equally close stand in the order of their ids, whatever order they came in. */
  function isBefore(one: Ranked, other: Ranked): boolean {
    if (one.rank !== other.rank) return one.rank > other.rank;
    if (one.bits !== other.bits) return one.bits > other.bits;
    return index.idOf(one.removal) < index.idOf(other.removal);
  }

  return {
    model: model.version,
    prior: model.prior,
    load: (removals: AsyncIterable<RemovedAccount>) =>
      replaceBy(async (next) => {
        for await (const removal of removals) next.put(removal);
        return next;
      }),
    put: (removal: RemovedAccount) => {
      checkRemoval(removal);
      change((to) => to.put(removal));
    },
    remove: (removalId: string) => change((to) => to.remove(removalId)),
    noteShared: (tokens: readonly KeyedToken[]) => change((to) => to.noteShared(tokens)),
    find,
    explain: (account: ComparedAccount, removalId: string) => {
      const removal = index.numberOf(removalId);
      return removal === NONE ? undefined : describe(prepareQuery(index, account), removal);
    },
    stats: () => ({ removals: index.removals, tokens: index.tokens, bytes: index.bytes }),
    save,
    restore: (file: string) => replaceBy((next) => readSnapshot(next, file)),
  };
}
