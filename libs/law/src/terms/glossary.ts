import { stemmer } from 'stemmer';
import { isKind, plainMeaning } from './plain-meaning.ts';

/** Fewer letters than these say nothing about a word. */
const LEAST = 4;
/** So many letters at its end may be an ending; */
const LONGEST_ENDING = 4;
/** with more than these it is a guess, and nobody knows the word, unless so much of it is left. */
const SURE_ENDING = 2;
const SURE_START = 6;
/** Particles that stand before a word in one with it: and, so, by, for, like, the, will. */
const PARTICLES = /^(?:[وف])?(?:ال|لل|[بكکل](?:ال)?|س)?/u;
const ARABIC = /^\p{Script=Arabic}/u;
/** Of words of these letters particles are cut off only where three are left. */
const LEAST_ARABIC = 3;

/** More words than an office has are not remembered. */
const MOST_REMEMBERED = 20_000;

/** Says in plain English what words of a language mean. */
export interface Glosser {
  /** Base forms of English without their endings; none where nobody knows it. */
  of(word: string): readonly string[];
  /** Whether it is a word of the language, as far as the list tells. */
  knows(word: string): boolean;
}

/**
 * Makes a glosser of English: words are their own meaning, without endings.
 *
 * @param entries words that are known
 * @example
 * const glosser = createEnglishGlosser([['account', ['account']]])
 * glosser.knows('accounts') // => true
 * glosser.of('furnishes') // => ['furnish']
 */
export function createEnglishGlosser(entries: Iterable<readonly [string, readonly string[]]>): Glosser {
  const known = new Set(Array.from(entries, ([word]) => stemmer(word)));
  const meanings = new Map<string, readonly string[]>();
  return {
    of(word) {
      const met = meanings.get(word);
      if (met) return met;
      const own = [plainMeaning(word)];
      if (meanings.size < MOST_REMEMBERED) meanings.set(word, own);
      return own;
    },
    // Who somebody is may be no reason to know a sentence less.
    knows: (word) => known.has(stemmer(word)) || isKind(plainMeaning(word)),
  };
}

interface Found {
  readonly meanings: readonly string[];
  readonly cut: number;
}

/**
 * Makes a glosser of the words of a language. A form that is not among them is looked up without particles before it, and
 * without an ending of up to four letters; of what is left the shortest known form decides.
 *
 * @param entries forms with their meanings, in base forms of English
 * @example
 * const glosser = createGlosser([['takipci', ['follower']]])
 * glosser.of('takipciler') // => ['follow']
 * glosser.knows('volgers') // => false
 */
export function createGlosser(entries: Iterable<readonly [string, readonly string[]]>): Glosser {
  const whole = new Map<string, readonly string[]>();
  const starts = new Map<string, readonly string[]>();
  const forms = [...entries].sort(([one], [other]) => one.length - other.length);
  for (const [form, meanings] of forms) {
    const plain = meanings.map(plainMeaning);
    whole.set(form, plain);
    for (let cut = 0; cut <= LONGEST_ENDING && form.length - cut >= LEAST; cut++) {
      const start = form.slice(0, form.length - cut);
      if (!starts.has(start)) starts.set(start, plain);
    }
  }
  const find = (word: string): Found | undefined => {
    const readings = readingsOf(word);
    for (const reading of readings) {
      const meanings = whole.get(reading);
      if (meanings) return { meanings, cut: 0 };
    }
    for (let cut = 0; cut <= LONGEST_ENDING; cut++)
      for (const reading of readings) {
        const meanings =
          reading.length - cut >= LEAST ? starts.get(reading.slice(0, reading.length - cut)) : undefined;
        if (meanings) return { meanings, cut: cut + 1 };
      }
    return undefined;
  };
  return {
    of: (word) => find(word)?.meanings ?? [],
    knows: (word) => {
      const cut = find(word)?.cut;
      return cut !== undefined && (cut <= SURE_ENDING || word.length - cut >= SURE_START);
    },
  };
}

/** A word as it stands, and without what Arabic script writes together with it. */
function readingsOf(word: string): readonly string[] {
  if (!ARABIC.test(word)) return [word];
  const particles = PARTICLES.exec(word)?.[0] ?? '';
  return [
    word,
    ...Array.from(particles, (_, cut) => word.slice(cut + 1)).filter((left) => left.length >= LEAST_ARABIC),
  ];
}
