import { bCubed } from '../metrics/b-cubed.ts';
import { type Reliability, reliability } from '../metrics/calibration-error.ts';
import { figuresOf } from '../metrics/figures.ts';
import { countPairs, pairwiseFigures } from '../metrics/pairwise.ts';
import { rank, recallAtFalseRate, recallAtPrecision } from '../metrics/ranked.ts';

/** Figures of a linkage. */
export interface LinkageFigures {
  /** Over pairs, after clustering. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** F1 of B³ after clustering. */
  readonly b3: number;
  readonly b3Precision: number;
  readonly b3Recall: number;
  /** Over weighed pairs, before clustering. */
  readonly recallAtP99: number;
  readonly recallAtFpr: { readonly '1e-5': number; readonly '1e-6': number };
  readonly ece: number;
  readonly logLoss: number;
  readonly reliability: Reliability['bins'];
}

const LEAST_CHANCE = 1e-12;

/** Collects what was predicted and what came true, fold by fold. */
export class LinkageTally {
  readonly #bits: number[] = [];
  readonly #truths: number[] = [];
  readonly #chances: number[] = [];
  #pairs = { right: 0, together: 0, belonging: 0, all: 0 };
  #bCubed = { precision: 0, recall: 0, records: 0 };

  /** Pairs of one entity. */
  static belonging(entities: readonly (string | number)[]): number {
    return countPairs(new Int32Array(entities.length), entities).belonging;
  }

  addPair(bits: number, truth: number, chance: number): void {
    this.#bits.push(bits);
    this.#truths.push(truth);
    this.#chances.push(chance);
  }

  addClusters(
    clusters: Int32Array,
    entities: readonly (string | number)[],
    isHeld: (row: number) => boolean,
  ): void {
    const counts = countPairs(clusters, entities, isHeld);
    const records = entities.reduce<number>((sum, _, row) => sum + (isHeld(row) ? 1 : 0), 0);
    const others = entities.length - records;
    this.#pairs = {
      right: this.#pairs.right + counts.right,
      together: this.#pairs.together + counts.together,
      belonging: this.#pairs.belonging + counts.belonging,
      all: this.#pairs.all + (records * (records - 1)) / 2 + records * others,
    };
    const { precision, recall } = bCubed(clusters, entities, isHeld);
    this.#bCubed = {
      precision: this.#bCubed.precision + precision * records,
      recall: this.#bCubed.recall + recall * records,
      records: this.#bCubed.records + records,
    };
  }

  figures(): LinkageFigures {
    const { belonging, all } = this.#pairs;
    const { records, precision, recall } = this.#bCubed;
    const b3 = figuresOf(precision / records, recall / records);
    const truths = Uint8Array.from(this.#truths);
    const chances = Float64Array.from(this.#chances);
    const ranked = rank(Float64Array.from(this.#bits), truths);
    const recallAt = (rate: number) => recallAtFalseRate(ranked, rate, belonging, all - belonging);
    const { ece, bins } = reliability(chances, truths);
    return {
      ...pairwiseFigures(this.#pairs),
      b3: b3.f1,
      b3Precision: b3.precision,
      b3Recall: b3.recall,
      recallAtP99: recallAtPrecision(ranked, 0.99, belonging),
      recallAtFpr: { '1e-5': recallAt(1e-5), '1e-6': recallAt(1e-6) },
      ece,
      logLoss: logLoss(chances, truths),
      reliability: bins,
    };
  }
}

function logLoss(chances: Float64Array, truths: Uint8Array): number {
  let sum = 0;
  chances.forEach((chance, at) => {
    sum -= Math.log(Math.max(LEAST_CHANCE, truths[at] === 1 ? chance : 1 - chance));
  });
  return chances.length === 0 ? 0 : sum / chances.length;
}
