import type { Settings } from '../options.ts';
import type { WorldParameters } from '../parameters.ts';
import { Draws } from '../random/draws.ts';
import { DAY_MS } from '../time.ts';
import { COMMUNITIES } from './community.ts';

export const PLATFORMS = ['harbour', 'meadow', 'relay'] as const;

export interface Person {
  readonly id: string;
  readonly platform: number;
  readonly community: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly followers: number;
  /** Group in which it is, where it is in one. */
  readonly group?: Group;
}

export interface Group {
  readonly id: string;
  readonly members: number;
}

export interface People {
  readonly all: readonly Person[];
  /** By platform × communities + community, the most active first. */
  readonly circles: readonly (readonly Person[])[];
  /** The same, the hundredth with the most followers. */
  readonly large: readonly (readonly Person[])[];
  /** The same, those made in the last ten days before the start or since. */
  readonly young: readonly (readonly Person[])[];
  /** Mean of `pull` over all, by which counts of those who pass on are scaled. */
  readonly meanPull: number;
}

const LARGEST_AUDIENCE = 3_000_000;
const GROUPS_PER_CIRCLE = 12;
const PULL_EXPONENT = 0.6;

/** How many more pass on what reaches more people: less than in proportion, since large audiences are less close. */
export const pullOf = (audience: number) => (audience + 5) ** PULL_EXPONENT;

export const circleOf = (platform: number, community: number) => platform * COMMUNITIES.length + community;

/** Accounts of all platforms with followers by a log-normal body and a Pareto tail, some young, some in groups. */
export function makePeople(settings: Settings, parameters: WorldParameters): People {
  const draws = new Draws(settings.seed, 'people');
  const groups = makeGroups(draws, parameters);
  const all: Person[] = [];
  for (let number = 0; number < settings.accounts; number++) {
    all.push(makePerson(draws, number, settings, parameters, groups));
  }
  const circles = Array.from({ length: parameters.platforms * COMMUNITIES.length }, (): Person[] => []);
  for (const person of all) circles[circleOf(person.platform, person.community)]?.push(person);
  for (const [index, circle] of circles.entries()) {
    if (circle.length === 0) circle.push(filler(index, settings));
  }
  const large = circles.map((circle) =>
    circle
      .toSorted((left, right) => right.followers - left.followers)
      .slice(0, Math.ceil(circle.length / 100)),
  );
  const young = circles.map((circle) => {
    const made = circle.filter(({ createdAt }) => createdAt > settings.start - 10 * DAY_MS);
    return made.length > 0 ? made : circle.slice(0, 1);
  });
  const meanPull = all.reduce((sum, { followers }) => sum + pullOf(followers), 0) / all.length;
  return { all, circles, large, young, meanPull };
}

function makeGroups(draws: Draws, { platforms }: WorldParameters): Group[][] {
  return Array.from({ length: platforms * COMMUNITIES.length }, (_, circle) =>
    Array.from({ length: GROUPS_PER_CIRCLE }, (_unused, number) => ({
      id: `g${circle}-${number}`,
      members: Math.min(200_000, Math.round(draws.pareto(40, 0.9))),
    })),
  );
}

function makePerson(
  draws: Draws,
  number: number,
  { start }: Settings,
  { platforms, audienceExponent, communities }: WorldParameters,
  groups: readonly Group[][],
): Person {
  const platform = draws.weighted([0.5, 0.3, 0.2].slice(0, platforms));
  const community = draws.weighted(communities);
  const isYoung = draws.chance(0.06);
  const followers = draws.chance(0.7) ? draws.logNormal(60, 1) : draws.pareto(120, audienceExponent);
  const group = draws.chance(0.3) ? groups[circleOf(platform, community)]?.[draws.below(12)] : undefined;
  return {
    id: `a${(number * 7_919 + 104_729).toString(36)}`,
    platform,
    community,
    createdAt: Math.floor(
      isYoung ? draws.between(start - 10 * DAY_MS, start) : start - draws.between(10, 2_500) * DAY_MS,
    ),
    followers: Math.min(LARGEST_AUDIENCE, Math.floor(isYoung ? followers ** 0.6 : followers)),
    ...(group === undefined ? {} : { group }),
  };
}

function filler(circle: number, { start }: Settings): Person {
  return {
    id: `f${circle}`,
    platform: Math.floor(circle / COMMUNITIES.length),
    community: circle % COMMUNITIES.length,
    createdAt: start - 400 * DAY_MS,
    followers: 80,
  };
}

/** Somebody of a circle, the active more often. @throws RangeError where there is no such circle */
export function somebodyOf(draws: Draws, circles: readonly (readonly Person[])[], circle: number): Person {
  const people = circles[circle] ?? [];
  const found = people[Math.floor(people.length * draws.unit() ** 1.7)];
  if (found === undefined) throw new RangeError('The circle has nobody: give one of the world.');
  return found;
}
