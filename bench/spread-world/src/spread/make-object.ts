import type { Language } from '../people/community.ts';
import type { Person } from '../people/people.ts';
import { Draws } from '../random/draws.ts';
import { HOUR_MS } from '../time.ts';
import { drawTag, rewrite, writePost } from '../words/write-text.ts';
import type { Plan } from './plan.ts';
import { languageOf } from './record.ts';
import type { SpreadObject } from './spread-object.ts';

const WITH_FILE = 0.3;
const WITH_LINK = 0.15;
const TELLINGS = 5;
const SAME_FILE = 0.6;
/** Taken down by the author: what violates more often, lest it is found. */
const DELETED = { ordinary: 0.025, violating: 0.08 };

/** The first post of a cascade. */
export function firstObject(draws: Draws, plan: Plan, cascade: number, number: number): SpreadObject {
  const base = { number, content: `c${draws.hex(14)}`, cascade, family: number, plan, at: plan.at };
  const object = { ...base, author: plan.author, text: '', deletedAt: drawDeletion(draws, plan, plan.at) };
  return {
    ...object,
    text: firstText(draws, plan, languageOf(object)),
    ...(draws.chance(WITH_FILE) ? { sha256: draws.hex(64) } : {}),
    ...(draws.chance(WITH_LINK) ? { link: `https://${draws.hex(6)}.example/${draws.hex(8)}` } : {}),
  };
}

/**
 * Posts about a happening are worded alike though nobody copied: one of a few tellings, reworded. What violates takes the
 * happening's hashtag only.
 */
function firstText(draws: Draws, { topic, story, violating }: Plan, language: Language): string {
  if (story === undefined) return writePost(draws, language, topic);
  if (violating) return `${writePost(draws, language, topic)} ${drawTag(draws, language, 'news')}`;
  const telling = new Draws(story, topic, draws.below(TELLINGS));
  return rewrite(draws, writePost(telling, language, topic), language, topic, draws.between(0, 0.5));
}

/** The same by somebody else, changed a little; `known` is the chance that a matcher sees it, certain with the same file. */
export function copyObject(
  draws: Draws,
  parent: SpreadObject,
  { number, at, by, known }: { number: number; at: number; by: Person; known: number },
): SpreadObject {
  const { plan, cascade, link } = parent;
  const sha256 = draws.chance(SAME_FILE) ? parent.sha256 : parent.sha256 && draws.hex(64);
  const isKnown = draws.chance(known) || (sha256 !== undefined && sha256 === parent.sha256);
  const distance = isKnown ? draws.between(0, 0.45) : draws.between(0.5, 1);
  return {
    number,
    content: `c${draws.hex(14)}`,
    cascade,
    family: isKnown ? parent.family : number,
    plan,
    at,
    author: by,
    text: rewrite(draws, parent.text, languageOf(parent), plan.topic, distance),
    ...(link === undefined || draws.chance(0.4) ? {} : { link }),
    ...(sha256 === undefined ? {} : { sha256 }),
    deletedAt: drawDeletion(draws, plan, at),
  };
}

function drawDeletion(draws: Draws, { violating }: Plan, at: number): number {
  if (!draws.chance(violating ? DELETED.violating : DELETED.ordinary)) return Number.POSITIVE_INFINITY;
  return Math.floor(at + draws.logNormal(5, 1.2) * HOUR_MS);
}
