import {
  ARABIC,
  CLASS_MASK,
  DIGIT,
  LATIN,
  LATIN_LIKE,
  SEPARATOR,
  WIDTH,
  ZERO_WIDTH,
} from '../../normalize/tables.ts';
import type { CompiledTerm } from '../bank.ts';
import type { Candidate } from '../candidate.ts';
import { isExcluded } from '../context.ts';
import {
  VIA_APART,
  VIA_BY_SIGN,
  VIA_CONFUSABLE,
  VIA_LEET,
  VIA_MISSPELT,
  VIA_REPEAT,
  VIA_SOUND,
  VIA_SPACED,
  VIA_VOWELS,
  viaOfInfos,
} from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import { isLeetSymbol } from '../leet.ts';

const TATWEEL = 0x640;
/** UTF-16 units of a letter with more marks than any language of the Latin family puts on it. */
const OVERLOADED = 3;
const LEAST_SIGNS = 2;

/** The evasion bits of a place that is no match but written as one hides a name, or -1. */
export function checkMark(
  text: TextReading,
  candidate: Candidate,
  term: CompiledTerm,
  position: number,
): number {
  if ((term.positions & (1 << position)) === 0) return -1;
  const { via } = candidate;
  const letters = term.capitals.length;
  if (!hides(via, letters) && !(letters >= LEAST_LETTERS && isDrawnOddly(text, candidate))) return -1;
  if ((via & VIA_LEET) !== 0 && !isWritten(text, candidate)) return -1;
  if (isExcluded(text, candidate, term)) return -1;
  return via | infosOf(text, candidate);
}

const LEAST_LETTERS = 3;
const LEAST = { signs: 4, repeats: 5, pieces: 6, misspelt: 7 } as const;

/** Whether a name of so many letters is known behind these evasions: the more uncertain, the longer it must be. */
function hides(via: number, letters: number): boolean {
  if (letters < LEAST_LETTERS) return false;
  if ((via & (VIA_APART | VIA_BY_SIGN)) !== 0) return true;
  if ((via & (VIA_LEET | VIA_CONFUSABLE)) !== 0) return letters >= LEAST.signs;
  if ((via & VIA_REPEAT) !== 0) return letters >= LEAST.repeats;
  if ((via & (VIA_SPACED | VIA_SOUND | VIA_VOWELS)) !== 0) return letters >= LEAST.pieces;
  return (via & VIA_MISSPELT) !== 0 && letters >= LEAST.misspelt;
}

/** Whether letters are written as nobody writes them by habit: wide, raised, stretched, under a heap of marks. */
function isDrawnOddly({ scan }: TextReading, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) {
    const info = scan.infos[at] ?? 0;
    const kind = info & CLASS_MASK;
    const from = scan.starts[at] ?? 0;
    const to = scan.ends[at] ?? 0;
    if (kind === ARABIC) {
      for (let unit = from + 1; unit < to; unit++)
        if (scan.original.charCodeAt(unit) === TATWEEL) return true;
    } else if (kind === LATIN || kind === LATIN_LIKE) {
      if ((info & (WIDTH | ZERO_WIDTH)) !== 0 || to - from >= OVERLOADED) return true;
    }
  }
  return false;
}

function infosOf({ scan }: TextReading, { start, end }: Candidate): number {
  let all = 0;
  for (let at = start; at < end; at++) all |= scan.infos[at] ?? 0;
  return viaOfInfos(all);
}

/** Whether digits are not all that is written: a letter stands there, or signs. */
function isWritten({ scan }: TextReading, { start, end }: Candidate): boolean {
  let signs = 0;
  for (let at = start; at < end; at++) {
    const kind = (scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind !== SEPARATOR && kind !== DIGIT) return true;
    if (isLeetSymbol(scan.codes[at] ?? 0)) signs++;
  }
  return signs >= LEAST_SIGNS;
}
