import { BreakwaterError, seededRandom } from '@breakwater/kernel';
import { areaUnderCurve, type Interval, shuffle } from '@breakwater/learn';
import { ORDERS, type Order, type ReviewedCascade, simulateReview } from '@breakwater/spread';
import { printResult, table } from '../../output.ts';
import { TableInvalidError } from '../../tables/read-table.ts';
import { createPatientProgress } from '../models/patient-progress.ts';
import { type JudgedCascade, judgeByFolds, judgeByTraining, LABEL_AGES } from './judge-cascades.ts';
import { measureCoverage, toReviewed } from './measure-forecasts.ts';
import { type CascadeFile, readCascades } from './read-cascades.ts';
import { saveModel } from './save-model.ts';

export interface SpreadOptions {
  readonly data: string;
  readonly train?: string;
  readonly capacity: string;
  readonly save?: string;
  readonly json?: boolean;
}

const SAMPLES = 500;
/** What comes when decides much of what a review prevents: each simulation is run so often, in other orders of coming. */
const DRAWS = 8;
const SEED = 17;
const LEAST_CASCADES = 100;

/** Measures what the first minutes of cascades tell; with `save` writes a model for the server beside it. */
export async function evaluateSpread(options: SpreadOptions): Promise<number> {
  const capacities = capacitiesOf(options.capacity);
  const data = await readCascades(options.data);
  const training = options.train === undefined ? undefined : await readCascades(options.train);
  checkClasses(
    training ?? data,
    training ? LEAST_CASCADES : LEAST_CASCADES * 1.25,
    training ? '--train' : '--data',
  );
  if (training) checkClasses(data, 2, '--data');
  if (training && says(training) !== says(data))
    throw new TableInvalidError('One of --train and --data says what was added: both have to, or neither.');
  const progress = createPatientProgress();
  const judged = training
    ? judgeByTraining(training.cascades, data.cascades)
    : judgeByFolds(data.cascades, (done, total) => progress.update('folds', done, total));
  const labels = Uint8Array.from(judged, ({ cascade }) => cascade.label);
  const byAge = LABEL_AGES.map((age, at) => {
    progress.update('ages measured', at, LABEL_AGES.length);
    return {
      age,
      ...qualityOf(
        Float64Array.from(judged, (one) => one.probabilities[at] ?? 0),
        labels,
      ),
    };
  });
  const pick = <T>(of: (one: (typeof byAge)[number]) => T) =>
    Object.fromEntries(byAge.map((one) => [one.age, of(one)]));
  const coverage = measureCoverage(judged);
  const orders = reviewAll(judged, capacities, (done, total) => progress.update('simulations', done, total));
  progress.end();
  const result = {
    cascades: judged.length,
    empty: data.empty,
    positives: labels.reduce((sum, label) => sum + label, 0),
    by: training ? 'training file' : '5 folds',
    auc: pick(({ auc }) => auc),
    aucInterval: pick(({ interval }) => interval),
    brier: pick(({ brier }) => brier),
    coverage80: round(coverage.coverage),
    coverage80By: { age: rounded(coverage.byAge), horizon: rounded(coverage.byHorizon) },
    prevented: orders.expected,
    oracle: orders.oracle,
    orders,
    mostReports: null,
    ...(options.save !== undefined && {
      saved: saveModel(options.save, [...(training?.cascades ?? []), ...data.cascades]),
    }),
  };
  printResult(result, options, forPeople);
  return 0;
}

/** Whether a file says what was added; a file says it of all its cascades or of none. */
const says = ({ cascades }: CascadeFile): boolean => cascades[0]?.added !== undefined;

type Prevented = Readonly<Record<string, number>>;

function reviewAll(
  judged: readonly JudgedCascade[],
  capacities: readonly number[],
  onStep: (done: number, total: number) => void,
): Record<Order, Prevented> {
  const draws = drawn(judged.map(toReviewed));
  const found = ORDERS.map((order, at) => {
    onStep(at, ORDERS.length);
    const shares = capacities.map((capacity) => {
      const prevented = draws.map((cascades) => simulateReview(cascades, { capacity, order }));
      return [capacity, round(prevented.reduce((sum, one) => sum + one, 0) / DRAWS)];
    });
    return [order, Object.fromEntries(shares)] as const;
  });
  return Object.fromEntries(found) as Record<Order, Prevented>;
}

function drawn(cascades: readonly ReviewedCascade[]): ReviewedCascade[][] {
  const random = seededRandom(SEED);
  return Array.from({ length: DRAWS }, () => {
    const order = Int32Array.from(cascades.keys());
    shuffle(order, random);
    return Array.from(order).flatMap((at) => cascades[at] ?? []);
  });
}

function qualityOf(scores: Float64Array, labels: Uint8Array) {
  const brier = scores.reduce((sum, score, at) => sum + (score - (labels[at] ?? 0)) ** 2, 0) / scores.length;
  const random = seededRandom(SEED);
  const samples = Float64Array.from({ length: SAMPLES }, () => {
    const rows = Int32Array.from(scores, () => Math.floor(random() * scores.length));
    return areaUnderCurve(
      Float64Array.from(rows, (row) => scores[row] ?? 0),
      Uint8Array.from(rows, (row) => labels[row] ?? 0),
    );
  }).sort();
  const interval: Interval = [
    round(samples[Math.floor(0.025 * SAMPLES)] ?? 0),
    round(samples[Math.ceil(0.975 * SAMPLES) - 1] ?? 0),
  ];
  return { auc: round(areaUnderCurve(scores, labels)), interval, brier: round(brier) };
}

function checkClasses({ cascades }: CascadeFile, least: number, option: string): void {
  const positives = cascades.filter(({ label }) => label === 1).length;
  if (cascades.length < least || positives === 0 || positives === cascades.length)
    throw new TableInvalidError(
      `${option} has ${cascades.length} cascades with events, ${positives} of label 1: it needs ${least}, and both labels.`,
    );
}

function capacitiesOf(text: string): number[] {
  const shares = text.split(',').map(Number);
  if (shares.some((share) => !(share > 0 && share <= 1)))
    throw new BreakwaterError('option-invalid', '--capacity must be shares above 0 up to 1, as in 0.05,0.2.');
  return shares;
}

interface Shown {
  readonly cascades: number;
  readonly positives: number;
  readonly by: string;
  readonly auc: Readonly<Record<string, number>>;
  readonly aucInterval: Readonly<Record<string, Interval>>;
  readonly brier: Readonly<Record<string, number>>;
  readonly coverage80: number;
  readonly orders: Readonly<Record<Order, Prevented>>;
  readonly saved?: string;
}

function forPeople(shown: Shown): string {
  const { cascades, positives, by, auc, aucInterval, brier, coverage80, orders, saved } = shown;
  const ages = LABEL_AGES.map((age) => [
    `${age / 60} min`,
    `${auc[age]}`,
    (aucInterval[age] ?? []).join(' – '),
    `${brier[age]}`,
  ]);
  const capacities = Object.keys(orders.expected);
  const rows = ORDERS.map((order) => [order, ...capacities.map((one) => `${orders[order][one]}`)]);
  return [
    `${cascades} cascades, ${positives} of label 1, judged by ${by}`,
    '',
    table(['seen', 'AUC', '95 %', 'Brier'], ages),
    '',
    `80 % intervals of further arrivals held ${coverage80}`,
    '',
    table(['exposure prevented at', ...capacities], rows),
    ...(saved === undefined
      ? []
      : ['', `A model of forecasts is in ${saved}: BREAKWATER_SPREAD_MODEL names it to the server.`]),
  ].join('\n');
}

function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, round(value)]));
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
