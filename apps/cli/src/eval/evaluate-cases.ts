import {
  analyseName,
  compareNames,
  crossValidate,
  evaluatePairs,
  type FoldedPair,
  type PairEvaluation,
} from '@breakwater/names';
import { printResult, table } from '../output.ts';
import { readTable } from '../tables/read-table.ts';
import { wholeNumber } from '../whole-number.ts';
import { type AtPrecision, atPrecisionLines, measureAtPrecision, precisionOf } from './at-precision.ts';
import { evaluateOfac, isOfacTable } from './evaluate-ofac.ts';
import { type NameCase, toCases } from './read-cases.ts';

export interface NamesOptions {
  readonly cases: string;
  readonly threshold: string;
  readonly folds?: string;
  readonly precision?: string;
  readonly errors?: boolean;
  readonly json?: boolean;
}

interface WrongPair {
  readonly name1: string;
  readonly name2: string;
  readonly isMatch: boolean;
  readonly score: number;
}

interface NamesResult extends PairEvaluation {
  readonly heldOut: string;
  readonly byFold?: PairEvaluation['bySchema'];
  readonly atPrecision?: AtPrecision;
  readonly errors?: readonly WrongPair[];
}

const MAX_FOLDS = 50;
const FITTED_NOTE =
  'The shipped weights were fitted on the public name-bench pairs; on those pairs read --folds 5, on others this is held out.';

/** Scores the pairs of a file and prints one object of figures; scores of OFAC's search are told by their header. */
export async function evaluateCases(options: NamesOptions): Promise<undefined> {
  const rows = await readTable(options.cases);
  if (isOfacTable(rows)) return evaluateOfac(rows, options);
  const cases = toCases(rows);
  const threshold = Number(options.threshold);
  const folds = options.folds === undefined ? undefined : wholeNumber('--folds', options.folds, 2, MAX_FOLDS);
  const precision = precisionOf(options.precision, folds);
  const scored = scoreCases(cases, folds);
  const result = evaluatePairs(scored, threshold);
  const output: NamesResult = {
    ...result,
    ...(folds !== undefined && { byFold: foldFigures(scored, threshold) }),
    ...(precision !== undefined && { atPrecision: measureAtPrecision(scored, precision) }),
    heldOut:
      folds === undefined
        ? FITTED_NOTE
        : `Each pair was scored with weights fitted on the other of ${folds} folds.`,
    ...(options.errors && { errors: wrongPairs(scored, threshold) }),
  };
  printResult(output, options, forPeople);
}

type ScoredCase = NameCase & FoldedPair & { readonly score: number };

const NO_FOLD = { score: 0, fold: 0, byFold: [] } as const;

function scoreCases(cases: readonly NameCase[], folds: number | undefined): ScoredCase[] {
  if (folds !== undefined) {
    const scores = crossValidate(cases, folds);
    return cases.map((one, index) => ({ ...one, ...(scores[index] ?? NO_FOLD) }));
  }
  return cases.map((one) => ({
    ...one,
    score: compareNames(analyseName(one.left, one.type), analyseName(one.right, one.type)).score,
    fold: NO_FOLD.fold,
    byFold: NO_FOLD.byFold,
  }));
}

const foldFigures = (scored: readonly ScoredCase[], threshold: number) =>
  evaluatePairs(
    scored.map(({ score, isMatch, fold }) => ({ score, isMatch, group: String(fold) })),
    threshold,
  ).byGroup;

function wrongPairs(scored: readonly ScoredCase[], threshold: number): WrongPair[] {
  return scored
    .filter(({ score, isMatch }) => score >= threshold !== isMatch)
    .map(({ left, right, isMatch, score }) => ({ name1: left, name2: right, isMatch, score }));
}

function forPeople(result: NamesResult): string {
  const rate = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));
  const parts = { all: result, ...result.bySchema, ...result.byGroup, ...result.byQuality };
  const rows = Object.entries(parts).map(
    ([label, { n, precision, recall, f1, falsePositives, falseNegatives }]) =>
      [label, n, rate(precision), rate(recall), rate(f1), falsePositives, falseNegatives].map(String),
  );
  const wrong = (result.errors ?? []).map(({ name1, name2, isMatch, score }) =>
    [isMatch ? 'missed' : 'false', score.toFixed(3), name1, name2].map(String),
  );
  return [
    table(['pairs', 'n', 'precision', 'recall', 'F1', 'false', 'missed'], rows),
    `AUC ${rate(result.auc)}; best F1 here ${rate(result.bestF1)} at ${rate(result.bestThreshold)}; tied at the top ${rate(result.tieBand)}`,
    ...atPrecisionLines(result.atPrecision ?? {}),
    result.heldOut,
    ...(wrong.length > 0 ? [table(['judged', 'score', 'name1', 'name2'], wrong)] : []),
  ].join('\n');
}
