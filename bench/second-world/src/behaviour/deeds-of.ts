import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldDeed, WorldRow } from '../row.ts';
import { DAY_MS, type World } from '../world.ts';
import { awakeMoment } from './hours.ts';
import { circleValue, ordinaryValue } from './interests.ts';
import { circleText, ordinaryText } from './texts.ts';

const KINDS = ['follow', 'link', 'media', 'text'] as const;
const KIND_WEIGHTS = [10, 3, 2, 4];
const SILENT_SHARE = 0.2;
const MOST_DEEDS = 40;
/** Of what is done: what a member of a circle does for it, and what a fan does. */
const FOR_CIRCLE = { member: 0.6, fan: 0.45 };

/** What somebody does over some days. */
export interface Doing {
  readonly person: Person;
  /** Number of the account among the person's: each does other things. */
  readonly account: number;
  readonly from: number;
  readonly days: number;
  readonly circle?: number;
  readonly as?: keyof typeof FOR_CIRCLE;
  /** Whether something is done in any case. */
  readonly busy?: boolean;
}

/** Deeds in order of time; most come early, one account of five does nothing, a few do very much. */
export function deedsOf(world: World, doing: Doing): WorldDeed[] {
  const { person, account, from, days } = doing;
  const draws = new Draws(world.seed, 'deeds', person.number, account);
  const silent = draws.chance(SILENT_SHARE);
  const count = Math.min(MOST_DEEDS, Math.round(draws.logNormal(5, 0.9)));
  const many = doing.busy === true ? Math.max(6, count) : count;
  if (silent && doing.busy !== true) return [];
  const deeds = Array.from({ length: many }, () => {
    const wanted = from + draws.unit() ** 2 * days * DAY_MS;
    const at = awakeMoment(world.seed, person.number, person.place.country, wanted, from, draws);
    return { at: Math.min(at, from + days * DAY_MS - 1), ...chooseDeed(world, doing, draws) };
  });
  return deeds.sort((left, right) => left.at - right.at);
}

function chooseDeed(
  world: World,
  { person, circle, as = 'fan' }: Doing,
  draws: Draws,
): Pick<WorldDeed, 'kind' | 'value'> {
  const kind = KINDS[draws.weighted(KIND_WEIGHTS)] ?? 'follow';
  const forCircle = circle !== undefined && draws.chance(FOR_CIRCLE[as]);
  if (kind === 'text') {
    return {
      kind,
      value: forCircle ? circleText(world, person, circle, draws) : ordinaryText(world, person, draws),
    };
  }
  return {
    kind,
    value: forCircle ? circleValue(world, circle, kind, draws) : ordinaryValue(world, person, kind, draws),
  };
}

/** The same deeds as lists of a kind each, of those before a moment. */
export function listDeeds(
  deeds: readonly WorldDeed[],
  before: number,
): Pick<WorldRow, 'follows' | 'links' | 'media' | 'texts'> {
  const of = (kind: WorldDeed['kind']) => [
    ...new Set(deeds.filter((deed) => deed.kind === kind && deed.at < before).map(({ value }) => value)),
  ];
  return { follows: of('follow'), links: of('link'), media: of('media'), texts: of('text') };
}
