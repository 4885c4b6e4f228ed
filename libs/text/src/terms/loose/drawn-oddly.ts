import {
  ARABIC,
  CLASS_MASK,
  CONFUSABLE,
  LATIN,
  LATIN_LIKE,
  WIDTH,
  ZERO_WIDTH,
} from '../../normalize/tables.ts';
import type { Candidate } from '../candidate.ts';
import type { TextReading } from '../lattice.ts';

const STRETCH = 'ـ';
/** UTF-16 units of a letter with more marks than any language of the Latin family puts on it. */
const OVERLOADED = 3;
/** Small capitals and other letters of phonetics. */
const PHONETIC: ReadonlyArray<readonly [from: number, to: number]> = [
  [0x250, 0x2af],
  [0x1d00, 0x1dbf],
  [0xa730, 0xa731],
];

/** Whether letters are written as nobody writes them by habit: wide, raised, stretched, under a heap of marks. */
export function isDrawnOddly(text: TextReading, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (isOdd(text, at)) return true;
  return false;
}

function isOdd({ scan }: TextReading, at: number): boolean {
  const info = scan.infos[at] ?? 0;
  const kind = info & CLASS_MASK;
  const from = scan.starts[at] ?? 0;
  const to = scan.ends[at] ?? 0;
  if (kind === ARABIC) return to - from > 1 && scan.original.slice(from + 1, to).includes(STRETCH);
  if (kind !== LATIN && kind !== LATIN_LIKE) return false;
  if ((info & (WIDTH | ZERO_WIDTH | CONFUSABLE)) !== 0 || to - from >= OVERLOADED) return true;
  const code = scan.original.charCodeAt(from);
  return PHONETIC.some(([first, last]) => code >= first && code <= last);
}
