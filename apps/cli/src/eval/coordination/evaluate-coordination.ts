import { coordinatedEdges, PLANTED_OBJECTS, type Share, toShares } from '@breakwater/graph';
import { BreakwaterError } from '@breakwater/kernel';
import { printResult } from '../../output.ts';
import { createProgress } from '../../progress.ts';
import { compareWithGolden } from './compare-edges.ts';
import { measurePlanted, type PlantedComparison } from './measure-planted.ts';
import { readShares } from './read-shares.ts';

export interface CoordinationOptions {
  readonly data: string;
  readonly golden?: string;
  readonly window: string;
  readonly minParticipation: string;
  readonly planted?: boolean;
  readonly jitter: string;
  readonly participation: string;
  readonly objects: string;
  readonly seeds: string;
  readonly firstSeed: string;
  readonly json?: boolean;
}

/** Measures coordination on a file of shares: CooRTweet's network, or planted campaigns. */
export async function evaluateCoordination(options: CoordinationOptions): Promise<number> {
  const rows = await readShares(options.data);
  return options.planted ? evaluatePlanted(rows, options) : evaluateEdges(rows, options);
}

async function evaluateEdges(rows: readonly Share[], options: CoordinationOptions): Promise<number> {
  const windowMs = numberOf('--window', options.window, 0) * 1_000;
  const minParticipation = numberOf('--min-participation', options.minParticipation, 1);
  const started = performance.now();
  const shares = toShares(rows);
  const edges = coordinatedEdges(shares, { windowMs, minParticipation });
  const seconds = (performance.now() - started) / 1_000;
  const compared = options.golden === undefined ? undefined : await compareWithGolden(edges, options.golden);
  const accounts = new Set(edges.flatMap(({ from, to }) => [from, to])).size;
  const result = {
    ...(compared ?? {}),
    edges: edges.length,
    accounts,
    rows: rows.length,
    seconds: round(seconds),
    rssMb: rssMb(),
  };
  printResult(result, options, (one) =>
    Object.entries(one)
      .map(([name, value]) => `${name}  ${value}`)
      .join('\n'),
  );
  return compared?.equal === 0 ? 1 : 0;
}

function evaluatePlanted(rows: readonly Share[], options: CoordinationOptions): number {
  const jitterMs = numberOf('--jitter', options.jitter, 0) * 1_000;
  const participation = numberOf('--participation', options.participation, 0);
  const objects = PLANTED_OBJECTS.find((one) => one === options.objects);
  if (!objects)
    throw new BreakwaterError('option-invalid', `--objects must be one of ${PLANTED_OBJECTS.join(', ')}.`);
  const seeds = numberOf('--seeds', options.seeds, 1);
  const firstSeed = numberOf('--first-seed', options.firstSeed, 0);
  const progress = createProgress('seeds');
  const runs: PlantedComparison[] = [];
  for (let at = 0; at < seeds; at++) {
    runs.push(measurePlanted(rows, { seed: firstSeed + at, jitterMs, participation, objects }));
    progress.update(at + 1, (at + 1) / seeds);
  }
  progress.end();
  const mean = (of: (run: PlantedComparison) => number) =>
    round(runs.reduce((sum, run) => sum + of(run), 0) / runs.length);
  const result = {
    recall: mean((run) => run.groups.recall),
    background: Math.max(...runs.map((run) => run.groups.background)),
    lowestRecall: round(Math.min(...runs.map((run) => run.groups.recall))),
    coortweet: {
      recall: mean((run) => run.coortweet.recall),
      background: Math.max(...runs.map((run) => run.coortweet.background)),
    },
    seeds: runs.length,
    seconds: mean((run) => run.seconds),
    rssMb: rssMb(),
  };
  printResult(
    result,
    options,
    (
      one,
    ) => `recall ${one.recall} (lowest ${one.lowestRecall}), at most ${one.background} accounts of the background
CooRTweet, 30 s, above the median: recall ${one.coortweet.recall}, at most ${one.coortweet.background}
${one.seeds} seeds, ${one.seconds} s each`,
  );
  return 0;
}

function numberOf(option: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    throw new BreakwaterError('option-invalid', `${option} must be a number from ${least}.`);
  return value;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
const rssMb = (): number => Math.round(process.memoryUsage().rss / 1_048_576);
