import type { CompiledTerm, Phrase } from './bank.ts';
import type { Candidate } from './candidate.ts';
import { VIA_LOOSE } from './evasion.ts';
import type { TextReading } from './lattice.ts';

/** Whether the words around a candidate are those its term requires, and none that it excludes. */
export function contextAllows(text: TextReading, candidate: Candidate, term: CompiledTerm): boolean {
  if (
    term.requireNear.length > 0 &&
    !term.requireNear.some((near) => isNear(text, candidate, near, term.window))
  ) {
    return false;
  }
  return !isExcluded(text, candidate, term);
}

/** Whether one of the words that the term excludes stands near. */
export function isExcluded(text: TextReading, candidate: Candidate, term: CompiledTerm): boolean {
  return term.excludeNear.some((near) => isNear(text, candidate, near, term.window));
}

function isNear(text: TextReading, { first, last }: Candidate, phrase: Phrase, window: number): boolean {
  return (
    standsIn(text, phrase, Math.max(0, first - window), first) ||
    standsIn(text, phrase, last, Math.min(text.tokens.count, last + window))
  );
}

function standsIn(text: TextReading, phrase: Phrase, from: number, to: number): boolean {
  for (let token = from; token + phrase.length <= to; token++) {
    if (phrase.length > 0 && phrase.every((word, offset) => reads(text, token + offset, word))) return true;
  }
  return false;
}

/** Whether a token is the word as written or in another reading of this token alone. */
function reads({ lattice }: TextReading, token: number, word: number): boolean {
  if (lattice.words[token] === word) return true;
  for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
    if (lattice.word[edge] !== word || lattice.to[edge] !== token + 1) continue;
    if (((lattice.via[edge] ?? 0) & VIA_LOOSE) === 0) return true;
  }
  return false;
}
