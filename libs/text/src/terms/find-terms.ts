import { originalRange } from '../normalize/normalize.ts';
import { postWords } from '../token-reader.ts';
import type { Bank } from './bank.ts';
import type { Candidate } from './candidate.ts';
import { checkCandidate } from './check-candidate.ts';
import { evasionNames } from './evasion.ts';
import { Lattice, type TextReading } from './lattice.ts';
import { checkMark } from './loose/check-mark.ts';
import { readText } from './read-text.ts';
import { TERM_POSITIONS, type TermMatch, type TermPosition } from './term.ts';
import { walkFragments } from './walk-fragments.ts';
import { walkLattice } from './walk-lattice.ts';

const SCRATCH_UNITS = 256;

/** What a text holds of the terms of a bank. */
export interface TermReading {
  readonly matches: TermMatch[];
  /**
   * Where a name may stand in a disguise that is too uncertain for a match; none lies within a match. Only of terms that
   * ask for `marks`.
   */
  readonly marks: TermMatch[];
}

/** The search of one bank, with buffers that every text uses again. */
export function readTerms(bank: Bank): (text: string, position: TermPosition) => TermReading {
  const reading: TextReading = {
    bank,
    scan: postWords.scan,
    tokens: postWords.tokens,
    lattice: new Lattice(),
    scratch: new Uint16Array(SCRATCH_UNITS),
  };
  const keepPlainest = plainestOf(bank.terms.length);
  return (text, position) => {
    postWords.read(text);
    readText(reading, position === 'handle');
    const place = TERM_POSITIONS.indexOf(position);
    const found: Candidate[] = [];
    const marked: Candidate[] = [];
    const check = (candidate: Candidate): void => {
      const via = checkCandidate(reading, candidate, place);
      if (via >= 0) {
        candidate.via = via;
        found.push(candidate);
        return;
      }
      const term = bank.terms[candidate.term];
      if (!term?.marks) return;
      const loosely = checkMark(reading, candidate, term, place);
      if (loosely < 0) return;
      candidate.via = loosely;
      marked.push(candidate);
    };
    walkLattice(reading, check);
    if (bank.fragments !== undefined) walkFragments(reading, bank.fragments, check);
    const kept = keepPlainest(found);
    return {
      matches: kept.map((match) => toMatch(reading, match)),
      marks: longestBeside(marked, kept).map((mark) => toMatch(reading, mark)),
    };
  };
}

/** Of places that overlap the longest, the plainest where they are as long; none that lies within a match. */
function longestBeside(marked: Candidate[], matches: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const mark of marked.sort((a, b) => b.end - b.start - (a.end - a.start) || a.via - b.via)) {
    if (matches.some(({ start, end }) => start <= mark.start && mark.end <= end)) continue;
    if (!kept.some(({ start, end }) => start < mark.end && mark.start < end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
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
