import type { CompiledTerm, NearPhrases, Phrase } from './bank.ts';
import type { Candidate } from './candidate.ts';
import { VIA_LOOSE } from './evasion.ts';
import type { TextReading } from './lattice.ts';

/** Whether the words around a candidate are those its term requires, and none that it excludes. */
export function contextAllows(text: TextReading, candidate: Candidate, term: CompiledTerm): boolean {
  if (term.requireNear.size > 0 && !isNear(text, candidate, term.requireNear, term.window)) return false;
  return !isExcluded(text, candidate, term);
}

/** Whether one of the words that the term excludes stands near. */
export function isExcluded(text: TextReading, candidate: Candidate, term: CompiledTerm): boolean {
  return term.excludeNear.size > 0 && isNear(text, candidate, term.excludeNear, term.window);
}

function isNear(text: TextReading, { first, last }: Candidate, near: NearPhrases, window: number): boolean {
  return (
    standsIn(text, near, Math.max(0, first - window), first) ||
    standsIn(text, near, last, Math.min(text.tokens.count, last + window))
  );
}

/** Looks up what each token is read as: lists of near words are long, the tokens around a term few. */
function standsIn(text: TextReading, near: NearPhrases, from: number, to: number): boolean {
  const { lattice } = text;
  for (let token = from; token < to; token++) {
    const word = lattice.words[token] ?? -1;
    if (word >= 0 && begins(text, near.get(word), token, to)) return true;
    for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
      if (isReading(text, edge, token) && begins(text, near.get(lattice.word[edge] ?? -1), token, to))
        return true;
    }
  }
  return false;
}

/** Whether one of the phrases, the first word of which stands at `token`, goes on there before `to`. */
function begins(
  text: TextReading,
  phrases: readonly Phrase[] | undefined,
  token: number,
  to: number,
): boolean {
  return (
    phrases?.some(
      (phrase) =>
        token + phrase.length <= to &&
        phrase.every((word, offset) => offset === 0 || reads(text, token + offset, word)),
    ) ?? false
  );
}

/** Whether a token is the word as written or in another reading of this token alone. */
function reads(text: TextReading, token: number, word: number): boolean {
  const { lattice } = text;
  if (lattice.words[token] === word) return true;
  for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
    if (lattice.word[edge] === word && isReading(text, edge, token)) return true;
  }
  return false;
}

/** Whether an edge is a reading of one token that is good for more than marks. */
function isReading({ lattice }: TextReading, edge: number, token: number): boolean {
  return lattice.to[edge] === token + 1 && ((lattice.via[edge] ?? 0) & VIA_LOOSE) === 0;
}
