import { EVIDENCE_TIERS, type EvidenceTier } from '@breakwater/contracts/screening';
import type { Screener } from '@breakwater/screening';
import { openFileScreener } from '../lists/file-screener.ts';
import { printResult, table } from '../output.ts';
import { createProgress } from '../progress.ts';
import { type Population, readPopulation } from './read-population.ts';

export interface PopulationOptions {
  readonly population: readonly string[];
  readonly list: readonly string[];
  readonly size: string;
  readonly json?: boolean;
}

/** How often accounts that bear ordinary names would be looked at. */
export interface PopulationFigures {
  readonly n: number;
  /** Share that would make a case by the name alone: T0, T1 or T2. */
  readonly queuedRate: number;
  /** Share that would be recorded and never queued: T3. */
  readonly recordedRate: number;
  readonly tiers: Readonly<Record<EvidenceTier | 'none', number>>;
}

export interface PopulationResult extends PopulationFigures {
  readonly byPopulation: Readonly<Record<string, PopulationFigures>>;
  readonly highestRate: number;
  readonly lowestRate: number;
  readonly entities: number;
}

/** `eval names --population`: screens ordinary names as the display names of accounts. */
export async function evaluatePopulation({
  population,
  list,
  size,
  json,
}: PopulationOptions): Promise<undefined> {
  const populations = (
    await Promise.all(population.map((file) => readPopulation(file, Number(size))))
  ).flat();
  const { screener } = await openFileScreener(list);
  const result = await measurePopulations(screener, populations, json !== true);
  printResult(result, { json: json === true }, forPeople);
  return undefined;
}

/** The figures of each population and of all of them. */
export async function measurePopulations(
  screener: Screener,
  populations: readonly Population[],
  shows: boolean,
): Promise<PopulationResult> {
  const total = populations.reduce((sum, { names }) => sum + names.length, 0);
  const progress = shows ? createProgress('names') : undefined;
  let done = 0;
  const byPopulation: Record<string, PopulationFigures> = {};
  for (const { label, names } of populations) {
    const tiers = { T0: 0, T1: 0, T2: 0, T3: 0, none: 0 };
    for (const displayName of names) {
      const [best] = screener.screen({ type: 'account', displayName }, { accountsOnly: true, limit: 5 });
      tiers[best?.tier ?? 'none'] += 1;
      done += 1;
      progress?.update(done, done / total);
    }
    byPopulation[label] = figuresOf(tiers);
  }
  progress?.end();
  const all = { T0: 0, T1: 0, T2: 0, T3: 0, none: 0 };
  for (const { tiers } of Object.values(byPopulation))
    for (const tier of [...EVIDENCE_TIERS, 'none'] as const) all[tier] += tiers[tier];
  const rates = Object.values(byPopulation).map(({ queuedRate }) => queuedRate);
  return {
    ...figuresOf(all),
    byPopulation,
    highestRate: Math.max(0, ...rates),
    lowestRate: Math.min(1, ...rates),
    entities: screener.size(),
  };
}

function figuresOf(tiers: Record<EvidenceTier | 'none', number>): PopulationFigures {
  const n = Object.values(tiers).reduce((sum, count) => sum + count, 0);
  const share = (count: number) => (n === 0 ? 0 : count / n);
  return { n, queuedRate: share(tiers.T0 + tiers.T1 + tiers.T2), recordedRate: share(tiers.T3), tiers };
}

function forPeople({ byPopulation, ...all }: PopulationResult): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return table(
    ['population', 'n', 'queued', 'recorded', 'T0', 'T1', 'T2', 'T3'],
    Object.entries({ ...byPopulation, all }).map(([label, { n, queuedRate, recordedRate, tiers }]) => [
      label,
      String(n),
      percent(queuedRate),
      percent(recordedRate),
      ...EVIDENCE_TIERS.map((tier) => String(tiers[tier])),
    ]),
  );
}
