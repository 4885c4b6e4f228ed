import { createHash } from 'node:crypto';
import type { SignUpRow } from '../sign-up-row.ts';
import { type Chance, createChance } from './chance.ts';

/** What people share interests in; the first the most frequent. */
const COMMUNITIES = 2_000;
const TARGETS_EACH = 30;
const FAMOUS = 200;
/** Links, files and texts that go round in a community. */
const GOING_ROUND = 25;

export type Behaviour = Required<Pick<SignUpRow, 'follows' | 'links' | 'media' | 'texts'>>;

const SUBJECTS = 'ferry market choir garden library bridge festival orchard harbour museum'.split(' ');
const VERBS = 'opens moves sings closes grows meets waits returns begins gathers'.split(' ');

/** Communities of a person: mostly one, the same as at home in half of the cases. */
export function communitiesOf(chance: Chance, ofHome: number): number[] {
  const count = 1 + (chance.is(0.35) ? 1 : 0) + (chance.is(0.1) ? 1 : 0);
  return Array.from({ length: count }, (_, at) =>
    at === 0 && chance.is(0.5) ? ofHome : chance.rank(COMMUNITIES),
  );
}

export function communityOfHome(chance: Chance): number {
  return chance.rank(COMMUNITIES);
}

/**
 * What an account does on its first day: a fifth does nothing, the others follow some nine and post a little. Whoever was
 * removed did something, and so do those who return.
 */
export function firstDay(chance: Chance, communities: readonly number[], isActive = false): Behaviour {
  if (!isActive && chance.is(0.2)) return { follows: [], links: [], media: [], texts: [] };
  const community = () => chance.pick(communities);
  const many = (most: number, make: () => string, least = 0) => [
    ...new Set(Array.from({ length: least + chance.below(most + 1 - least) }, make)),
  ];
  return {
    follows: many(
      18,
      () =>
        chance.is(0.35)
          ? `famous-${chance.rank(FAMOUS)}`
          : `member-${community()}-${chance.rank(TARGETS_EACH)}`,
      isActive ? 6 : 0,
    ),
    links: many(2, () => `https://community${community()}.example/${chance.rank(GOING_ROUND)}`),
    media: many(1, () => fileOf(`going-round-${community()}-${chance.rank(GOING_ROUND)}`)),
    texts: many(1, () =>
      chance.is(0.15) ? textOf(community(), chance.rank(GOING_ROUND)) : textOf(chance.below(2 ** 30), 0),
    ),
  };
}

/** What only one person has: a channel, files and texts of their own. */
export function ownBehaviour(seed: number, person: number): Pick<Behaviour, 'links' | 'media' | 'texts'> {
  return {
    links: [`https://channel-${seed}-${person}.example/`],
    media: [fileOf(`own-${seed}-${person}-1`), fileOf(`own-${seed}-${person}-2`)],
    texts: [textOf(person, seed + 1), textOf(person, seed + 2)],
  };
}

/** Whoever returns takes up again: follows of before, and with the shares given the own channel, a file, a text. */
export function resumed(
  chance: Chance,
  fresh: Behaviour,
  before: Behaviour,
  own: Pick<Behaviour, 'links' | 'media' | 'texts'>,
): Behaviour {
  const again = before.follows.filter(() => chance.is(0.5));
  return {
    follows: [...new Set([...again, ...fresh.follows.slice(0, 4)])],
    links: chance.is(0.5) ? [...own.links, ...fresh.links] : fresh.links,
    media: chance.is(0.4) ? own.media.slice(0, 1) : fresh.media,
    texts: chance.is(0.4) ? own.texts.slice(0, 1) : fresh.texts,
  };
}

function fileOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A mild sentence of its own for each pair of numbers. */
function textOf(topic: number, number: number): string {
  const chance = createChance(topic, number, 107);
  const part = () =>
    `the ${chance.pick(SUBJECTS)} ${chance.pick(VERBS)} at ${chance.below(60)} past ${chance.below(24)}`;
  return `${part()}, ${part()} and ${part()} (${topic % 100_000})`;
}
