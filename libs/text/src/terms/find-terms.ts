import { originalRange } from '../normalize/normalize.ts';
import { Scan } from '../normalize/scan.ts';
import { TokenScan } from '../token-scan.ts';
import type { Bank } from './bank.ts';
import type { Candidate } from './candidate.ts';
import { checkCandidate } from './check-candidate.ts';
import { evasionNames } from './evasion.ts';
import { Lattice, type TextReading } from './lattice.ts';
import { readText } from './read-text.ts';
import { TERM_POSITIONS, type TermMatch, type TermPosition } from './term.ts';
import { walkFragments } from './walk-fragments.ts';
import { walkLattice } from './walk-lattice.ts';

const SCRATCH_UNITS = 256;

/** The search of one bank, with buffers of its own that every text uses again. */
export function findTerms(bank: Bank): (text: string, position: TermPosition) => TermMatch[] {
  const reading: TextReading = {
    bank,
    scan: new Scan(),
    tokens: new TokenScan(),
    lattice: new Lattice(),
    scratch: new Uint16Array(SCRATCH_UNITS),
  };
  const keepPlainest = plainestOf(bank.terms.length);
  return (text, position) => {
    reading.scan.read(text);
    reading.tokens.read(reading.scan);
    readText(reading, position === 'handle');
    const place = TERM_POSITIONS.indexOf(position);
    const found: Candidate[] = [];
    const check = (candidate: Candidate): void => {
      const via = checkCandidate(reading, candidate, place);
      if (via < 0) return;
      candidate.via = via;
      found.push(candidate);
    };
    walkLattice(reading, check);
    if (bank.fragments !== undefined) walkFragments(reading, bank.fragments, check);
    return keepPlainest(found).map((match) => toMatch(reading, match));
  };
}

/** Of overlapping readings of one term keeps the plainest, then the longest; in order of start, end and term. */
function plainestOf(terms: number): (found: Candidate[]) => Candidate[] {
  const lastKept = new Int32Array(terms).fill(-1);
  return (found) => {
    if (found.length < 2) return found;
    const kept: Candidate[] = [];
    for (const match of found.sort((a, b) => a.start - b.start || a.via - b.via || b.end - a.end)) {
      const place = lastKept[match.term] ?? -1;
      const last = kept[place];
      if (last !== undefined && last.end > match.start) {
        if (match.via < last.via) kept[place] = match;
        continue;
      }
      lastKept[match.term] = kept.push(match) - 1;
    }
    for (const match of kept) lastKept[match.term] = -1;
    return kept.sort((a, b) => a.start - b.start || a.end - b.end || a.term - b.term);
  };
}

function toMatch(reading: TextReading, match: Candidate): TermMatch {
  const { original, starts, ends, length } = reading.scan;
  const range = originalRange(starts, ends, length, match.start, match.end);
  return {
    termId: reading.bank.terms[match.term]?.id ?? '',
    start: range.start,
    end: range.end,
    matched: original.slice(range.start, range.end),
    via: evasionNames(match.via),
  };
}
