import type { CompiledTerm, Phrase } from './bank.ts';
import type { Candidate } from './candidate.ts';
import type { TextReading } from './lattice.ts';

/** Whether the words around a candidate are those its term requires, and none that it excludes. */
export function contextAllows(text: TextReading, candidate: Candidate, term: CompiledTerm): boolean {
  if (term.requireNear.length > 0 && !isAnyNear(text, candidate, term.requireNear, term.window)) return false;
  return !isAnyNear(text, candidate, term.excludeNear, term.window);
}

// Loops without functions of their own: a term can ask for many phrases, each of which is looked for at every word around it.
function isAnyNear(
  text: TextReading,
  candidate: Candidate,
  phrases: readonly Phrase[],
  window: number,
): boolean {
  for (const phrase of phrases) if (isNear(text, candidate, phrase, window)) return true;
  return false;
}

function isNear(text: TextReading, { first, last }: Candidate, phrase: Phrase, window: number): boolean {
  return (
    standsIn(text, phrase, Math.max(0, first - window), first) ||
    standsIn(text, phrase, last, Math.min(text.tokens.count, last + window))
  );
}

function standsIn(text: TextReading, phrase: Phrase, from: number, to: number): boolean {
  if (phrase.length === 0) return false;
  for (let token = from; token + phrase.length <= to; token++) {
    if (standsAt(text, phrase, token)) return true;
  }
  return false;
}

function standsAt(text: TextReading, phrase: Phrase, token: number): boolean {
  for (let offset = 0; offset < phrase.length; offset++) {
    if (!reads(text, token + offset, phrase[offset] ?? -1)) return false;
  }
  return true;
}

/** Whether a token is the word as written or in another reading of this token alone. */
function reads({ lattice }: TextReading, token: number, word: number): boolean {
  if (lattice.words[token] === word) return true;
  for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
    if (lattice.word[edge] === word && lattice.to[edge] === token + 1) return true;
  }
  return false;
}
