import { CLASS_MASK, DIGIT, SEPARATOR, UPPER } from '../../normalize/tables.ts';
import type { CompiledTerm } from '../bank.ts';
import type { Candidate } from '../candidate.ts';
import { isExcluded } from '../context.ts';
import {
  VIA_APART,
  VIA_BY_SIGN,
  VIA_CONFUSABLE,
  VIA_JOINED,
  VIA_LEET,
  VIA_LOOSE,
  VIA_MISSPELT,
  VIA_OWN,
  VIA_REPEAT,
  VIA_SEGMENTED,
  VIA_SOUND,
  VIA_SPACED,
  VIA_VOWELS,
  viaOfInfos,
} from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import { isLeetSymbol } from '../leet.ts';
import { isDrawnOddly } from './drawn-oddly.ts';

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const SHORT_WORD = 6;
const LEAST_SIGNS = 2;
const LEAST_LETTERS = 3;
/** Letters that a name must have, with or without marks: the more uncertain the evasion, the more. */
const LEAST = { repeats: 5, units: 6, consonants: 4 } as const;

/** The evasion bits of a place that is no match but written as one hides a name, or -1. */
export function checkMark(
  text: TextReading,
  candidate: Candidate,
  term: CompiledTerm,
  position: number,
): number {
  if ((term.positions & (1 << position)) === 0) return -1;
  const { via } = candidate;
  if (term.letters < LEAST_LETTERS || (via & (VIA_JOINED | VIA_LOOSE)) === VIA_JOINED) return -1;
  const isDrawn = (via & VIA_LOOSE) === 0 && isDrawnOddly(text, candidate);
  if (!isDrawn && (via === 0 || !hides(text, candidate, term))) return -1;
  if ((via & VIA_LEET) !== 0 && !isWritten(text, candidate)) return -1;
  if (isExcluded(text, candidate, term)) return -1;
  return via | infosOf(text, candidate);
}

/** Whether a name is known behind these evasions. */
function hides(
  text: TextReading,
  candidate: Candidate,
  { letters, capitals, words, isLong, isLongWord }: CompiledTerm,
): boolean {
  const { via, start, end } = candidate;
  if ((via & (VIA_SOUND | VIA_APART)) === VIA_SOUND && !(words > 1 && isPartlyOwn(via))) return false;
  if (letters === LEAST_LETTERS) return hidesAcronym(text, candidate);
  if ((via & (VIA_APART | VIA_BY_SIGN | VIA_LEET | VIA_CONFUSABLE)) !== 0) return true;
  if ((via & VIA_REPEAT) !== 0) return letters >= LEAST.repeats;
  if ((via & VIA_LOOSE) === 0) return false;
  if ((via & VIA_MISSPELT) !== 0) return (via & VIA_SEGMENTED) === 0 ? isLong : isLongWord;
  if (capitals.length >= LEAST.units) return (via & VIA_VOWELS) === 0 || end - start >= LEAST.consonants;
  return (via & VIA_SPACED) !== 0 && (isInPieces(text, candidate) || isAllCapital(text, candidate));
}

/** Whether a word of the name stands in its own script. */
function isPartlyOwn(via: number): boolean {
  return (via & (VIA_OWN | VIA_SEGMENTED)) === VIA_OWN;
}

/** Three letters are known only apart, or torn by a sign where nothing else is changed. */
function hidesAcronym(text: TextReading, candidate: Candidate): boolean {
  const { via } = candidate;
  if ((via & (VIA_LEET | VIA_CONFUSABLE | VIA_REPEAT)) !== 0) return false;
  if ((via & VIA_BY_SIGN) !== 0) return true;
  if ((via & VIA_APART) !== 0) return isEven(text, candidate);
  return (via & VIA_LOOSE) !== 0 && (via & VIA_SPACED) !== 0 && isAllCapital(text, candidate);
}

/** Whether the same stands between all letters. */
function isEven({ scan, tokens }: TextReading, { first, last }: Candidate): boolean {
  const gapOf = (token: number): string => scan.slice(tokens.ends[token] ?? 0, tokens.starts[token + 1] ?? 0);
  for (let token = first + 1; token + 1 < last; token++) if (gapOf(token) !== gapOf(first)) return false;
  return true;
}

/** Whether three pieces or more are left of the word, one of them a single letter. */
function isInPieces({ tokens }: TextReading, { first, last }: Candidate): boolean {
  if (last - first < LEAST_LETTERS) return false;
  for (let token = first; token < last; token++) {
    if ((tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) === 1) return true;
  }
  return false;
}

/** Whether each letter is a capital, and no white space stands between them. */
function isAllCapital({ scan }: TextReading, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) {
    const info = scan.infos[at] ?? 0;
    if (scan.codes[at] === SPACE) return false;
    if ((info & CLASS_MASK) !== SEPARATOR && (info & UPPER) === 0) return false;
  }
  return true;
}

function infosOf({ scan }: TextReading, { start, end }: Candidate): number {
  let all = 0;
  for (let at = start; at < end; at++) all |= scan.infos[at] ?? 0;
  return viaOfInfos(all);
}

/** Whether digits are not all that is written, nor an exclamation mark the last letter of a short word. */
function isWritten({ scan }: TextReading, { start, end }: Candidate): boolean {
  let signs = 0;
  if (scan.codes[end - 1] === EXCLAMATION && end - start < SHORT_WORD) return false;
  for (let at = start; at < end; at++) {
    const kind = (scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind !== SEPARATOR && kind !== DIGIT) return true;
    if (isLeetSymbol(scan.codes[at] ?? 0)) signs++;
  }
  return signs >= LEAST_SIGNS;
}
