import { CLASS_MASK, DIGIT, UPPER } from '../normalize/tables.ts';
import { AFFIX, type Bank, COMMON, MIN_JOINED_TERM, WHOLE } from './bank.ts';
import { VIA_SEGMENTED } from './evasion.ts';
import { type TextReading, wordAt } from './lattice.ts';

const MAX_BOUNDS = 24;
const MIN_TERM = 3;
const MIN_NAME = 3;
const bounds = new Int32Array(MAX_BOUNDS);

/**
 * Reads a token by its humps and digits (`joinISISnow`, `isis2016`): a term that fills whole humps is found when what
 * is left over is everyday words, digits, or, in a handle, a name of its own (`AliISIS`, but not `crISIS`).
 */
export function segmentHumps(text: TextReading, token: number, isHandle: boolean): void {
  const start = text.tokens.starts[token] ?? 0;
  const end = text.tokens.ends[token] ?? 0;
  const count = findBounds(text.scan.infos, start, end);
  for (let from = 0; from < count - 1; from++) {
    for (let to = from + 1; to < count; to++) {
      if (to - from < count - 1) tryHumps(text, token, from, to, count, isHandle);
    }
  }
}

function tryHumps(
  text: TextReading,
  token: number,
  from: number,
  to: number,
  count: number,
  isHandle: boolean,
): void {
  const start = bounds[from] ?? 0;
  const end = bounds[to] ?? 0;
  if (end - start < (isHandle ? MIN_TERM : MIN_JOINED_TERM)) return;
  const word = wordAt(text.bank, text.scan.codes, start, end);
  if (word < 0 || ((text.bank.wordTraits[word] ?? 0) & WHOLE) === 0) return;
  const isShort = end - start < MIN_JOINED_TERM;
  const rest: Rest = isShort ? { names: false, least: MIN_TERM } : { names: isHandle, least: 1 };
  if (beginsOtherWord(text, to, count)) return;
  if (isRest(text, 0, from, rest) && isRest(text, to, count - 1, rest)) {
    text.lattice.add(token, token + 1, word, VIA_SEGMENTED, start, end);
  }
}

/** `PhysicISIStudent`: the term's last capital begins the next word, and what is left of that word is none. */
function beginsOtherWord({ bank, scan }: TextReading, to: number, count: number): boolean {
  if (to + 1 >= count) return false;
  const start = bounds[to] ?? 0;
  const end = bounds[to + 1] ?? 0;
  const here = scan.infos[start] ?? 0;
  if (isUpper(here) || isDigit(here) || !isUpper(scan.infos[start - 1] ?? 0)) return false;
  return isCommon(bank, scan.codes, start - 1, end) && !isCommon(bank, scan.codes, start, end);
}

function isCommon(bank: Bank, codes: Uint16Array, start: number, end: number): boolean {
  const word = wordAt(bank, codes, start, end);
  return word >= 0 && ((bank.wordTraits[word] ?? 0) & COMMON) !== 0;
}

/** What may stand beside a term: names of its own or not, and the letters that an everyday word must have. */
interface Rest {
  readonly names: boolean;
  readonly least: number;
}

/** Where a hump or a run of digits may begin: `ISISnow` may be ISIS + now or ISI + Snow, so both are kept. */
function findBounds(infos: Uint16Array, start: number, end: number): number {
  let count = 0;
  bounds[count++] = start;
  for (let at = start + 1; at < end && count < MAX_BOUNDS - 2; at++) {
    const before = infos[at - 1] ?? 0;
    const here = infos[at] ?? 0;
    const falls = isUpper(before) && !isUpper(here);
    if (isDigit(before) !== isDigit(here) || (isUpper(here) && !isUpper(before))) bounds[count++] = at;
    else if (falls && at - 1 > start && isUpper(infos[at - 2] ?? 0)) {
      if (bounds[count - 1] !== at - 1) bounds[count++] = at - 1;
      bounds[count++] = at;
    }
  }
  bounds[count++] = end;
  return count;
}

function isUpper(info: number): boolean {
  return (info & UPPER) !== 0;
}

function isDigit(info: number): boolean {
  return (info & CLASS_MASK) === DIGIT;
}

/** Whether the humps `from..to` can stand beside a term: some cut of them is all parts. */
function isRest(text: TextReading, from: number, to: number, rest: Rest): boolean {
  let reached = 1 << from;
  for (let end = from + 1; end <= to; end++) {
    for (let start = from; start < end; start++) {
      if ((reached & (1 << start)) === 0) continue;
      if (!isPart(text, bounds[start] ?? 0, bounds[end] ?? 0, rest)) continue;
      reached |= 1 << end;
      break;
    }
  }
  return (reached & (1 << to)) !== 0;
}

function isPart(text: TextReading, start: number, end: number, rest: Rest): boolean {
  const { codes, infos } = text.scan;
  if (isDigit(infos[start] ?? 0) && isDigit(infos[end - 1] ?? 0)) return true;
  if (rest.names && end - start >= MIN_NAME) return true;
  if (end - start < rest.least) return false;
  const word = wordAt(text.bank, codes, start, end);
  return word >= 0 && ((text.bank.wordTraits[word] ?? 0) & (COMMON | AFFIX)) !== 0;
}
