import type { EvidenceTier, ScreeningSubject } from '@breakwater/contracts/screening';
import type { Screener, ScreenOptions } from '@breakwater/screening';
import { isQuick, recordResult } from './record-result.ts';
import {
  evaluationData,
  LIST_VERSIONS,
  type ReadList,
  readLists,
  screenerOver,
} from './setup/screening/list-files.ts';
import { percent } from './setup/screening/percent.ts';
import { givenNamesAlone, pakistaniNames, readPopulations } from './setup/screening/populations.ts';
import { ordinaryProfiles } from './setup/screening/profiles.ts';
import { seeded } from './setup/screening/seeded.ts';

const SIZE = isQuick ? 200 : 1_500;
const MAX_QUEUED = 0.005;
const MAX_BY_CHANCE = 0.01;
const MAX_RECORDED = 0.05;
/** Draws that nobody looked at while the rule of what is kept was made. */
const OTHER_SEEDS = [101, 102, 103] as const;
const BORN = { from: 1960, to: 2005 } as const;

type Tiers = Record<EvidenceTier | 'none', number>;

interface Rates {
  readonly n: number;
  readonly queuedPercent: number;
  readonly recordedPercent: number;
  readonly tiers: Tiers;
  readonly recordedByWords: Readonly<
    Record<string, { readonly n: number; readonly recordedPercent: number }>
  >;
}

const data = evaluationData('screening-populations');
if (data) await run(data);

async function run({
  names,
  sanctions,
}: {
  readonly names: string;
  readonly sanctions: string;
}): Promise<void> {
  const lists = await readLists(sanctions);
  const screener = screenerOver(lists);
  const terrorism = lists.flatMap(({ entries }) => entries).filter((entry) => entry.terrorism).length;
  const populations = [
    ...readPopulations(names, SIZE),
    {
      label: 'all regions, given name alone',
      source: 'uinames_names.json',
      names: givenNamesAlone(names, SIZE),
    },
  ];
  const byPopulation = populations.map(({ label, source, names: people }) => ({
    population: label,
    source,
    distinct: new Set(people).size,
    asAccounts: ratesOf(screener, people.map(accountOf), { accountsOnly: true, limit: 5 }),
    asWholeProfiles: ratesOf(screener, ordinaryProfiles(people), { accountsOnly: true, limit: 5 }),
    asPersonsOverAllEntries: ratesOf(screener, people.map(personOf), { limit: 5 }),
  }));
  const queued = byPopulation.map(({ asAccounts }) => asAccounts.queuedPercent);
  const profiles = byPopulation.map(({ asWholeProfiles }) => asWholeProfiles.queuedPercent);
  const recorded = byPopulation.flatMap(({ asAccounts, asWholeProfiles }) => [
    asAccounts.recordedPercent,
    asWholeProfiles.recordedPercent,
  ]);
  const otherDraws = OTHER_SEEDS.map((seed) => ({
    seed,
    ...ratesOf(screener, pakistaniNames(names, SIZE, seed).map(accountOf), { accountsOnly: true, limit: 5 }),
  }));

  const men = pakistaniNames(names, SIZE);
  const byChance = {
    bornOnADay: ratesOf(screener, withBirths(men, fullDate), { accountsOnly: true }),
    bornInAYear: ratesOf(screener, withBirths(men, yearOnly), { accountsOnly: true }),
    withAFather: ratesOf(screener, withFathers(men), { accountsOnly: true }),
    bornOnADayOverAllEntries: ratesOf(screener, withBirths(men, fullDate), {}),
    bornInAYearOverAllEntries: ratesOf(screener, withBirths(men, yearOnly), {}),
  };
  const met = {
    eachQueued: [...queued, ...profiles].every((rate) => rate <= 100 * MAX_QUEUED),
    ratio: ratioOf(queued).meets,
    byChance: Object.values(byChance).every(({ queuedPercent }) => queuedPercent <= 100 * MAX_BY_CHANCE),
    recorded: [...recorded, ...otherDraws.map(({ recordedPercent }) => recordedPercent)].every(
      (rate) => rate <= 100 * MAX_RECORDED,
    ),
  };

  recordResult({
    claim: `Ordinary names as display names of accounts, and Pakistani names with births drawn from ${BORN.from} to ${BORN.to}: how many would be queued, over ${LIST_VERSIONS}`,
    bar: `queued by the name alone ≤ ${100 * MAX_QUEUED} % of each population, highest ≤ 10 × lowest; with a random corroborator ≤ ${100 * MAX_BY_CHANCE} %; recorded by the name alone ≤ ${100 * MAX_RECORDED} % of each`,
    peers:
      'Watchman core at ≥ .85: US 0.0 %, global 0.1 %, Pakistani male names 32.9 %, all of which it queues',
    measured: {
      entities: screener.size(),
      entitiesAgainstTerrorism: terrorism,
      queued: { highestPercent: Math.max(...queued), lowestPercent: Math.min(...queued), ...ratioOf(queued) },
      queuedByWholeProfile: { highestPercent: Math.max(...profiles), lowestPercent: Math.min(...profiles) },
      recorded: {
        highestPercent: Math.max(...recorded),
        lowestPercent: Math.min(...recorded),
        read: 'T3, a name with a score of .5 or more that at most 1,000 of 60 million bear: kept beside the account, queued never. Watchman’s 32.9 % is of names that it queues',
      },
      byPopulation,
      pakistaniOtherDraws: otherDraws,
      listedPeopleByNameAlone: ownNames(screener, lists),
      pakistaniWithRandomCorroborator: byChance,
      met,
      read: 'asAccounts is the product as it comes: accounts against entries for terrorism, by the display name alone; asWholeProfiles adds a handle made of the name and an invented bio; asPersonsOverAllEntries is a look-up of a person over all entries, which shows common names too. listedPeopleByNameAlone is the price: entries against terrorism whose own name, as the display name of an account that says nothing else, leaves a row. The words of Pakistan, by frequency, are those of the table that base rates come from; those of the other populations are not. queued is T0 to T2. The recall at this operating point, with a corroborator, is in screening-names.json',
    },
    met: Object.values(met).every(Boolean),
  });
}

function ratesOf(screener: Screener, subjects: readonly ScreeningSubject[], options: ScreenOptions): Rates {
  const tiers: Tiers = { T0: 0, T1: 0, T2: 0, T3: 0, none: 0 };
  const byWords = new Map<number, { n: number; recorded: number }>();
  for (const subject of subjects) {
    const tier = screener.screen(subject, options)[0]?.tier ?? 'none';
    tiers[tier] += 1;
    const words = (subject.displayName ?? subject.name ?? '').trim().split(/\s+/).length;
    const counted = byWords.get(words) ?? { n: 0, recorded: 0 };
    counted.n += 1;
    if (tier === 'T3') counted.recorded += 1;
    byWords.set(words, counted);
  }
  const n = subjects.length;
  return {
    n,
    queuedPercent: percent((tiers.T0 + tiers.T1 + tiers.T2) / n),
    recordedPercent: percent(tiers.T3 / n),
    tiers,
    recordedByWords: Object.fromEntries(
      [...byWords].map(([words, one]) => [
        words,
        { n: one.n, recordedPercent: percent(one.recorded / one.n) },
      ]),
    ),
  };
}

/** How often a listed person's own name leaves a row beside an account that bears it and says nothing else. */
function ownNames(screener: Screener, lists: readonly ReadList[]) {
  const people = lists.flatMap(({ entries }) =>
    entries.filter(({ terrorism, type }) => terrorism && type === 'person'),
  );
  const recorded = people.filter(({ ref, names: [primary] }) =>
    screener
      .screen(accountOf(primary?.text ?? ''), { accountsOnly: true })
      .some((match) => match.ref === ref && match.tier === 'T3'),
  ).length;
  return {
    n: people.length,
    recordedPercent: percent(recorded / people.length),
    tooCommonPercent: percent(1 - recorded / people.length),
  };
}

/** Nothing over nothing is no difference. */
function ratioOf(rates: readonly number[]): { readonly ratio: number | string; readonly meets: boolean } {
  const [highest, lowest] = [Math.max(...rates), Math.min(...rates)];
  if (highest === 0) return { ratio: 'none: 0 in each', meets: true };
  return lowest === 0
    ? { ratio: 'not finite: the lowest is 0', meets: false }
    : { ratio: highest / lowest, meets: highest / lowest <= 10 };
}

function accountOf(displayName: string): ScreeningSubject {
  return { type: 'account', displayName };
}

function personOf(name: string): ScreeningSubject {
  return { type: 'person', name };
}

function withBirths(names: readonly string[], born: (random: () => number) => string): ScreeningSubject[] {
  const random = seeded(13);
  return names.map((name) => ({ type: 'person', name, born: born(random) }));
}

function yearOnly(random: () => number): string {
  return String(BORN.from + Math.floor(random() * (BORN.to - BORN.from + 1)));
}

function fullDate(random: () => number): string {
  const part = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  return `${yearOnly(random)}-${part(12)}-${part(28)}`;
}

/** Each with the name of another as the father's. */
function withFathers(names: readonly string[]): ScreeningSubject[] {
  return names.map((name, index) => ({
    type: 'person',
    name,
    father: names[(index * 31 + 7) % names.length] ?? name,
  }));
}
