import { isParticle } from '../base-rates/particles.ts';
import type { NameToken } from '../name-token.ts';
import { tokenOf } from '../tokenize-name.ts';

/** Two neighbouring words read as one, as some writers write them. */
export interface JoinedWord {
  /** Places of the two among the telling words. */
  readonly from: number;
  readonly to: number;
  /** What the two read as one are, made when asked for. */
  readonly folded: string;
  /** Skeleton put together from those of the parts: near that of the whole, and free. */
  readonly skeleton: string;
  readonly script: NameToken['script'];
}

/** The words of a name that tell it from others, and its neighbours as one word. */
export interface TellingWords {
  readonly words: readonly NameToken[];
  readonly joined: readonly JoinedWord[];
}

function join(parts: readonly NameToken[], from: number, script: NameToken['script']): JoinedWord {
  let folded = '';
  let skeleton = '';
  for (const part of parts) {
    folded += part.folded;
    // An article takes part by its letters; that its sound is lost is known to the comparison.
    skeleton += part.skeleton;
  }
  return { from, to: from + 1, folded, skeleton, script };
}

/** Words without their l: few, and met again with each name that has them. */
const remembered = new Map<string, NameToken>();
const MAX_REMEMBERED = 2_000;
const FUSED_ARTICLE = /^(?:.{2,})[aeiou]l$/;
const SUN_START = /^[tdrzsn]/;

/** The first word without the l of its article, where the next begins with a sun letter (Abdul Rahman, Abdurrahman). */
export function assimilate(first: NameToken, next: NameToken): NameToken | undefined {
  if (first.script !== 'latin' || !FUSED_ARTICLE.test(first.folded) || !SUN_START.test(next.folded))
    return undefined;
  const known = remembered.get(first.folded);
  if (known !== undefined) return known;
  const word = first.folded.slice(0, -1);
  const assimilated = tokenOf(word, word, first.script);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(first.folded, assimilated);
  return assimilated;
}

/**
 * Leaves the particles of a name out, unless there is nothing else, and joins neighbours: Abd al-Hamid gives the words
 * abd, hamid and, read as one, abdhamid and abdalhamid.
 */
export function tellingWords(tokens: readonly NameToken[], most: number): TellingWords {
  const isAllParticles = tokens.every(isParticle);
  const words: NameToken[] = [];
  const joined: JoinedWord[] = [];
  let between: NameToken[] = [];
  for (const token of tokens) {
    if (words.length === most) break;
    if (!isAllParticles && isParticle(token)) {
      between.push(token);
      continue;
    }
    const last = words[words.length - 1];
    if (last !== undefined && last.script === token.script) {
      joined.push(join([last, token], words.length - 1, token.script));
      const assimilated = assimilate(last, token);
      if (assimilated !== undefined) joined.push(join([assimilated, token], words.length - 1, token.script));
      if (between.length === 1) {
        joined.push(join([last, ...between, token], words.length - 1, token.script));
      }
    }
    words.push(token);
    between = [];
  }
  return { words, joined };
}

/** A joined word as a token. */
export function joinedToken({ folded, script }: JoinedWord): NameToken {
  return tokenOf(folded, folded, script);
}
