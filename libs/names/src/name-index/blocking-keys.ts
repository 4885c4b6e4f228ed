import type { NameToken } from '../name-token.ts';
import { familiesOf } from '../variants/variant-families.ts';

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const FAMILY_SPACE = 0x5bd1e995;
const LETTER_SPACE = 0x2c1b3c6d;
const COARSE_SPACE = 0x27d4eb2f;
/** Sounds that spellings of one name begin with or leave out. */
const SOFT_START = /^[aeiouwyvhʿ]/;
/** A skeleton this short says too little once a class is taken out of it. */
const SHORTEST_SKELETON = 4;
const LONGEST_LETTERS = 7;

/** Hash of a string without the unit at `skip` (-1: with all units). */
function hashWithout(text: string, skip: number, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    if (at !== skip) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return hash | 0;
}

export function skeletonKey(skeleton: string): number {
  return hashWithout(skeleton, -1, SEED);
}

/** Skeleton classes that romanisations mix up, without h, which some leave out: dh/z, th/s, sh/s and g/k; ch/j, ch/k. */
const COARSE: ReadonlyArray<Readonly<Record<string, string>>> = [
  { s: 't', c: 't', g: 'k', h: '' },
  { c: 'k', g: 'k', f: 'b', h: '' },
];

function coarsen(skeleton: string, classes: Readonly<Record<string, string>>): string {
  let coarse = '';
  for (const letter of skeleton) coarse += classes[letter] ?? letter;
  return coarse;
}

/**
 * Keys under which a word is filed and looked for; words that share one are compared. No single slip parts two spellings
 * from all of them: the skeleton, two coarser ones, long skeletons without one class each (a lost, added or wrong
 * consonant; short words with another consonant are other words), short words without one letter each, and the families
 * of the variant table.
 */
export function blockingKeys(token: NameToken): number[] {
  const { skeleton, roman } = token;
  const keys = [skeletonKey(skeleton)];
  // Short words have too many neighbours for the second, and too few spellings to need it.
  const spaces = skeleton.length < 3 ? 1 : COARSE.length;
  const start = SOFT_START.test(roman) ? COARSE_SPACE : ~COARSE_SPACE;
  for (const [space, classes] of COARSE.slice(0, spaces).entries()) {
    keys.push(hashWithout(coarsen(skeleton, classes), -1, start + space));
  }
  if (skeleton.length >= SHORTEST_SKELETON) {
    for (let at = 0; at < skeleton.length; at++) {
      // The same class twice in a row leaves the same rest.
      if (skeleton[at] !== skeleton[at - 1]) keys.push(hashWithout(skeleton, at, SEED));
    }
  } else if (token.script !== 'arabic' && roman.length <= LONGEST_LETTERS) {
    keys.push(hashWithout(roman, -1, LETTER_SPACE));
    if (roman.length >= 3) {
      for (let at = 0; at < roman.length; at++) keys.push(hashWithout(roman, at, LETTER_SPACE));
    }
  }
  // A ta marbuta is silent or a t: Asba, Asbat.
  if (token.script === 'arabic' && token.folded.endsWith('ه')) keys.push(skeletonKey(`${skeleton}t`));
  for (const family of familiesOf(token.spelling)) keys.push(Math.imul(family + 1, FAMILY_SPACE));
  return keys;
}

/** The keys for a word put together from two: it has many, and a whole word that it writes has the same skeleton. */
export function joinedKeys(token: NameToken): number[] {
  const families = familiesOf(token.spelling).map((family) => Math.imul(family + 1, FAMILY_SPACE));
  return [skeletonKey(token.skeleton), ...families];
}
