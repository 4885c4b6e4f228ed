import { originalRange } from '../normalize/normalize.ts';
import { CLASS_MASK, DIGIT, SEPARATOR, UPPER } from '../normalize/tables.ts';
import { HAS_LETTER, HAS_LOWER } from '../token-scan.ts';
import type { CompiledTerm } from './bank.ts';
import type { Candidate } from './candidate.ts';
import { contextAllows } from './context.ts';
import {
  NEEDS_EVASION,
  VIA_CASE,
  VIA_CLITIC,
  VIA_JOINED,
  VIA_LEET,
  VIA_LOOSE,
  VIA_NAMED,
  VIA_REPEAT,
  VIA_SEGMENTED,
  VIA_SPACED,
  VIA_SPELLED,
  viaOfInfos,
} from './evasion.ts';
import type { TextReading } from './lattice.ts';
import { isLeetSymbol } from './leet.ts';
import { readsOrdinarily } from './ordinary-reading.ts';

/** The evasion bits of a candidate that satisfies all that its term asks for, or -1. */
export function checkCandidate(text: TextReading, candidate: Candidate, position: number): number {
  const term = text.bank.terms[candidate.term];
  if (term === undefined || (term.positions & (1 << position)) === 0) return -1;
  const { via } = candidate;
  const isOwnSpelling = (via & VIA_NAMED) !== 0 || isSpelled(via, term);
  if (!acceptsReading(text, candidate, term, isOwnSpelling)) return -1;
  const sameCase = (via & VIA_NAMED) !== 0 || hasCaseOf(text, candidate, term);
  if ((term.exactCase || (isOwnSpelling && !term.evasion)) && !sameCase) return -1;
  if (term.acronym && isShouted(text, candidate)) return -1;
  if (term.isOrdinaryWord && !isOwnSpelling && readsOrdinarily(text, candidate)) return -1;
  if (term.exactForm && !hasFormOf(text, candidate, term)) return -1;
  if (!contextAllows(text, candidate, term)) return -1;
  return via | viaOfInfos(infosOf(text, candidate)) | (sameCase ? 0 : VIA_CASE);
}

/** Whether the term counts in such a reading. */
function acceptsReading(
  text: TextReading,
  candidate: Candidate,
  term: CompiledTerm,
  isOwnSpelling: boolean,
): boolean {
  const { via } = candidate;
  if ((via & (VIA_LOOSE | VIA_JOINED)) !== 0) return false;
  if ((via & VIA_NAMED) !== 0 && !term.initials) return false;
  if ((via & NEEDS_EVASION) !== 0 && !term.evasion && !isOwnSpelling) return false;
  if ((via & VIA_SEGMENTED) !== 0 && !term.segments) return false;
  if ((via & VIA_CLITIC) !== 0 && !term.clitics) return false;
  return (via & VIA_LEET) === 0 || term.digits || hasLetter(text, candidate);
}

/** `B.L.A.` is how some write BLA, and no disguise. */
function isSpelled(via: number, { initials }: CompiledTerm): boolean {
  return initials && (via & VIA_SPELLED) !== 0 && (via & NEEDS_EVASION) === VIA_SPACED;
}

function infosOf(text: TextReading, { start, end }: Candidate): number {
  let all = 0;
  for (let at = start; at < end; at++) all |= text.scan.infos[at] ?? 0;
  return all;
}

function hasLetter(text: TextReading, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) {
    const kind = (text.scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind !== SEPARATOR && kind !== DIGIT) return true;
  }
  return false;
}

/** Whether the written letters have the case of the term's; digits and signs that stand for letters have any. */
function hasCaseOf(text: TextReading, { start, end, via }: Candidate, term: CompiledTerm): boolean {
  const { codes, infos } = text.scan;
  const repeats = (via & VIA_REPEAT) !== 0;
  if (repeats && new Set(term.capitals).size > 1) return false;
  let letter = 0;
  for (let at = start; at < end; at++) {
    const info = infos[at] ?? 0;
    const kind = info & CLASS_MASK;
    const isSign = (via & VIA_LEET) !== 0 && isLeetSymbol(codes[at] ?? 0);
    if (kind === SEPARATOR && !isSign) continue;
    const isLetter = kind !== SEPARATOR && kind !== DIGIT;
    if (isLetter && (term.capitals[repeats ? 0 : letter] ?? false) !== ((info & UPPER) !== 0)) return false;
    letter++;
  }
  return !term.exactCase || repeats || letter === term.capitals.length;
}

/** In `THIS IS GREAT` every word is in capitals, so capitals say nothing about IS. */
function isShouted(text: TextReading, { first, last }: Candidate): boolean {
  return (
    (first > 0 && isCapitalWord(text, first - 1) && isWhite(text, first - 1)) ||
    (last < text.tokens.count && isCapitalWord(text, last) && isWhite(text, last - 1))
  );
}

function isCapitalWord(text: TextReading, token: number): boolean {
  const { starts, ends, traits } = text.tokens;
  const made = traits[token] ?? 0;
  const isCapital = ((text.scan.infos[starts[token] ?? 0] ?? 0) & UPPER) !== 0;
  return (
    isCapital &&
    (made & HAS_LETTER) !== 0 &&
    (made & HAS_LOWER) === 0 &&
    (ends[token] ?? 0) - (starts[token] ?? 0) > 1
  );
}

/** Whether only white space stands between a token and the next. */
function isWhite(text: TextReading, token: number): boolean {
  const end = text.tokens.starts[token + 1] ?? 0;
  for (let at = text.tokens.ends[token] ?? 0; at < end; at++) if (text.scan.codes[at] !== 0x20) return false;
  return true;
}

function hasFormOf(text: TextReading, { start, end }: Candidate, term: CompiledTerm): boolean {
  const { original, starts, ends, length } = text.scan;
  const range = originalRange(starts, ends, length, start, end);
  const form = (written: string): string => {
    const composed = written.normalize('NFC');
    return term.exactCase ? composed : composed.toLowerCase();
  };
  return form(original.slice(range.start, range.end)) === form(term.text);
}
