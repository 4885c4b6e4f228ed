import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { forecast, madeCascades, seismic } from '@breakwater/spread';
import { isQuick, recordResult } from './record-result.ts';

/** Older part of the file that is trained on; the rest is judged. */
const CUTS = isQuick ? [0.6] : [0.3, 0.4, 0.5, 0.6];
const AGES = ['300', '1800', '3600'] as const;
const FOLDS_BAR = [0.762, 0.79, 0.8];
const ROLLING_BAR = [0.73, 0.78, 0.8];
const THEN_BAR = [0.78, 0.8, 0.82];
const MAX_PARITY_ERROR = 1e-6;
const COVERAGE = [0.75, 0.85] as const;
const MAX_FORECAST_US = 20;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../../../shared/data/cascades/');
const data = `${folder}ced_weibo_cascades.jsonl.gz`;

interface Evaluation {
  readonly auc: Readonly<Record<string, number>>;
  readonly aucInterval: Readonly<Record<string, readonly number[]>>;
  readonly brier: Readonly<Record<string, number>>;
  readonly coverage80: number;
  readonly prevented: Readonly<Record<string, number>>;
  readonly oracle: Readonly<Record<string, number>>;
  readonly orders: unknown;
}

if (existsSync(data)) measure();
else process.stdout.write('spread-early-shape: skipped, ../shared/data is not there\n');

function measure(): void {
  const folds = evaluate('--data', data);
  const all = readCascades();
  const rolling = rollingSplits(all);
  const silenced = all.map(withoutAdded);
  const bare = { folds: evaluateLines(silenced), rolling: rollingSplits(silenced) };
  const parityError = measureParity();
  const forecastUs = measureCost();
  const mean = meanAuc(rolling);
  const reaches = (found: readonly number[], bar: readonly number[]) =>
    found.every((one, index) => one >= (bar[index] ?? 1));
  const byFolds = AGES.map((age) => folds.auc[age] ?? 0);
  const isCovered = rolling.every(({ coverage80 }) => coverage80 >= COVERAGE[0] && coverage80 <= COVERAGE[1]);
  const bars = {
    folds: reaches(byFolds, FOLDS_BAR),
    rolling: reaches(mean, ROLLING_BAR),
    rollingThen: reaches(mean, THEN_BAR),
    coverage: isCovered,
    parity: parityError <= MAX_PARITY_ERROR,
    cost: forecastUs <= MAX_FORECAST_US,
  };
  recordResult({
    claim:
      'Rumours by the shape of a cascade alone, forecasts that hold, and SEISMIC as in R, on CED and SEISMIC’s tweet',
    bar: `AUC at 5, 30, 60 min: by folds ≥ ${FOLDS_BAR.join(', ')}; trained on older, mean of splits ≥ ${ROLLING_BAR.join(', ')}; 80 % intervals hold ${COVERAGE.join(' – ')}; parity ≤ ${MAX_PARITY_ERROR}; a forecast ≤ ${MAX_FORECAST_US} µs`,
    peers: 'none comparable on CED; R seismic 1.1',
    measured: {
      bars,
      folds,
      rollingMeanAuc: mean,
      rolling,
      withoutAdded: {
        folds: bare.folds.auc,
        rollingMeanAuc: meanAuc(bare.rolling),
        rolling: bare.rolling.map(({ cut, auc, prevented }) => ({ cut, auc, prevented })),
      },
      parityError,
      forecastUs,
    },
    met: bars.folds && bars.rolling && bars.coverage && bars.parity && bars.cost,
  });
}

/** `breakwater eval spread`, which operators have too. */
function evaluate(...args: string[]): Evaluation {
  const command = [at('../../apps/cli/bin/breakwater.mjs'), 'eval', 'spread', ...args, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the measuring process failed: ${stderr}`);
  return JSON.parse(stdout);
}

interface Cascade {
  readonly t0: number;
  readonly events: readonly (readonly number[])[];
}

/** Those with events, older ones first. */
function readCascades(): Cascade[] {
  return gunzipSync(readFileSync(data))
    .toString()
    .trim()
    .split('\n')
    .map((line): Cascade => JSON.parse(line))
    .filter(({ events }) => events.length > 0)
    .sort((a, b) => a.t0 - b.t0);
}

/** The same without how much was added by those who passed it on. */
function withoutAdded(cascade: Cascade): Cascade {
  return { ...cascade, events: cascade.events.map((event) => event.slice(0, 3)) };
}

function rollingSplits(cascades: readonly Cascade[]): (Evaluation & { cut: number })[] {
  return CUTS.map((cut) => {
    const until = Math.floor(cascades.length * cut);
    return { cut, ...evaluateLines(cascades.slice(until), cascades.slice(0, until)) };
  });
}

function evaluateLines(newer: readonly Cascade[], older?: readonly Cascade[]): Evaluation {
  const work = mkdtempSync(join(tmpdir(), 'spread-'));
  const write = (name: string, cascades: readonly Cascade[]) => {
    const file = join(work, name);
    writeFileSync(file, cascades.map((one) => JSON.stringify(one)).join('\n'));
    return file;
  };
  try {
    const training = older === undefined ? [] : ['--train', write('older.jsonl', older)];
    return evaluate(...training, '--data', write('newer.jsonl', newer));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function meanAuc(evaluations: readonly Evaluation[]): number[] {
  return AGES.map((age) =>
    round(evaluations.reduce((sum, one) => sum + (one.auc[age] ?? 0), 0) / evaluations.length),
  );
}

/** The worst of infectiousness, and of the predicted size relative to it, every minute of a day. */
function measureParity(): number {
  const columns = (name: string) =>
    readFileSync(`${folder}seismic/${name}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) =>
        line.split(',').map((cell) => (cell === 'Inf' ? Number.POSITIVE_INFINITY : Number(cell))),
      );
  const tweet = columns('tweet.csv');
  const after = Float64Array.from(tweet, ([seconds]) => seconds ?? 0);
  const followers = Float64Array.from(tweet, ([, count]) => count ?? 0);
  return columns('seismic_reference_tweet.csv').reduce((worst, [time = 0, infectiousness = 0, size = 0]) => {
    const found = seismic({ after, followers, nStar: 100, at: time });
    const off = found.expected === size ? 0 : Math.abs(found.expected - size) / Math.max(1, size);
    return Math.max(worst, Math.abs(found.infectiousness - infectiousness), off);
  }, 0);
}

/** Microseconds of CPU of a forecast with 256 kept arrivals; the best of several rounds. */
function measureCost(): number {
  const warm = madeCascades(300, 3)
    .filter(({ after }) => after.length >= 256)
    .map(({ startedAt, after, audience = [] }) => ({
      startedAt,
      now: startedAt + ((after[255] ?? 0) + 1) * 1000,
      after: Float64Array.from(after).slice(0, 256),
      audience: Float64Array.from(audience).slice(0, 256),
    }));
  const rounds = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    for (let turn = 0; turn < 50; turn++) for (const cascade of warm) forecast(cascade);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (50 * warm.length);
  });
  return round(Math.min(...rounds));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
