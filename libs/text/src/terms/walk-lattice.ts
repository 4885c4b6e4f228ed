import type { Candidate } from './candidate.ts';
import { VIA_LOOSE, VIA_OWN, VIA_SOUND } from './evasion.ts';
import type { TextReading } from './lattice.ts';

const LEAST_OWN = 3;

/** Walks every reading of the text through the phrases of the bank; calls `found` at each end of a term. */
export function walkLattice(text: TextReading, found: (candidate: Candidate) => void): void {
  const { bank, tokens, lattice } = text;
  for (let token = 0; token < tokens.count; token++) {
    const word = lattice.words[token] ?? -1;
    const state = word < 0 ? -1 : (bank.firstStates[word] ?? -1);
    if (state >= 0) {
      const walk = { text, found, first: token, start: tokens.starts[token] ?? 0 };
      walkOn(walk, state, token + 1, tokens.ends[token] ?? 0, ownOf(text, token));
    }
    if ((lattice.heads[token] ?? -1) >= 0) walkEdges(text, token, found);
  }
}

/** Begins a walk at each other reading of a token. */
function walkEdges(text: TextReading, token: number, found: (candidate: Candidate) => void): void {
  const { bank, lattice } = text;
  for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
    const state = bank.firstStates[lattice.word[edge] ?? 0] ?? -1;
    if (state < 0) continue;
    const walk = { text, found, first: token, start: lattice.starts[edge] ?? 0 };
    walkOn(walk, state, lattice.to[edge] ?? 0, lattice.ends[edge] ?? 0, viaOf(text, edge));
  }
}

interface Walk {
  readonly text: TextReading;
  readonly found: (candidate: Candidate) => void;
  readonly first: number;
  readonly start: number;
}

function walkOn(walk: Walk, state: number, token: number, end: number, via: number): void {
  const { bank, tokens, lattice } = walk.text;
  for (
    let pattern = bank.phrases.firstPattern(state);
    pattern >= 0;
    pattern = bank.phrases.nextPattern(pattern)
  ) {
    walk.found({
      term: bank.patternTerms[pattern] ?? 0,
      start: walk.start,
      end,
      via: ((via & VIA_LOOSE) === 0 ? via & ~VIA_OWN : via) | (bank.patternVias[pattern] ?? 0),
      first: walk.first,
      last: token,
    });
  }
  if (token >= tokens.count) return;
  const word = lattice.words[token] ?? -1;
  const next = word < 0 ? -1 : bank.phrases.step(state, word);
  if (next >= 0) walkOn(walk, next, token + 1, tokens.ends[token] ?? 0, via | ownOf(walk.text, token));
  for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
    const reached = bank.phrases.step(state, lattice.word[edge] ?? 0);
    if (reached < 0) continue;
    walkOn(walk, reached, lattice.to[edge] ?? 0, lattice.ends[edge] ?? 0, via | viaOf(walk.text, edge));
  }
}

/** A word that stands in its own script shows that a word beside it in another one is of the same name. */
function ownOf({ tokens }: TextReading, token: number): number {
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) >= LEAST_OWN ? VIA_OWN : 0;
}

function viaOf({ lattice }: TextReading, edge: number): number {
  const via = lattice.via[edge] ?? 0;
  const length = (lattice.ends[edge] ?? 0) - (lattice.starts[edge] ?? 0);
  return (via & VIA_SOUND) === 0 && length >= LEAST_OWN ? via | VIA_OWN : via;
}
