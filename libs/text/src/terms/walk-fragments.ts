import type { Candidate } from './candidate.ts';
import type { TextReading } from './lattice.ts';
import { ROOT, type Trie } from './trie.ts';

/** Finds terms without word boundary anywhere in the normalised text. */
export function walkFragments(
  text: TextReading,
  fragments: Trie,
  found: (candidate: Candidate) => void,
): void {
  const { bank, scan, tokens } = text;
  let token = 0;
  for (let start = 0; start < scan.length; start++) {
    while (token < tokens.count && (tokens.ends[token] ?? 0) <= start) token++;
    let state: number = ROOT;
    for (let end = start; end < scan.length; end++) {
      state = fragments.step(state, scan.codes[end] ?? 0);
      if (state < 0) break;
      for (
        let pattern = fragments.firstPattern(state);
        pattern >= 0;
        pattern = fragments.nextPattern(pattern)
      ) {
        const last = tokenAfter(text, token, end + 1);
        found({ term: bank.patternTerms[pattern] ?? 0, start, end: end + 1, via: 0, first: token, last });
      }
    }
  }
}

function tokenAfter(text: TextReading, first: number, end: number): number {
  let token = first;
  while (token < text.tokens.count && (text.tokens.starts[token] ?? 0) < end) token++;
  return token;
}
