import { VIA_CLITIC } from './evasion.ts';
import { hashRange, hashUnit } from './hash.ts';
import { endingsOf, MIN_INFLECTED } from './inflections.ts';
import { EVERYDAY, type TextReading } from './lattice.ts';

const unit = (letter: string): number => letter.charCodeAt(0);
const ALEF = unit('ا');
const LAM = unit('ل');
const CONJUNCTION = 1;
const PREPOSITION = 2;
/** What a letter before a noun may be; a table, since every Arabic word is asked. */
const PARTICLES = new Uint8Array(0x10000);
for (const letter of ['و', 'ف']) PARTICLES[unit(letter)] = CONJUNCTION;
for (const letter of ['ب', 'ل', 'ک']) PARTICLES[unit(letter)] = PREPOSITION;
const MIN_STEM = 3;
const LIL = hashRange(Uint16Array.of(ALEF, LAM), 0, 2);

/**
 * Arabic writes `and`, `so`, `in`, `for`, `like` and the article as one word with the noun: وداعش, بالتنظيم, للدولة.
 * Adds the words behind such particles, and those before the endings of plurals and adjectives.
 */
export function readClitics(text: TextReading, token: number): void {
  const { codes } = text.scan;
  const start = text.tokens.starts[token] ?? 0;
  const end = text.tokens.ends[token] ?? 0;
  const isEveryday = ((text.lattice.bits[token] ?? 0) & EVERYDAY) !== 0;
  const endings = isEveryday || end - start <= MIN_INFLECTED ? 0 : endingsOf(codes, start, end);
  if (endings !== 0) addInflected(text, token, start, end, endings);
  let stem = start;
  if (PARTICLES[codes[stem] ?? 0] === CONJUNCTION) addStem(text, token, ++stem, end, endings);
  const hasPreposition = PARTICLES[codes[stem] ?? 0] === PREPOSITION;
  if (hasPreposition) addStem(text, token, ++stem, end, endings);
  if (codes[stem] === ALEF && codes[stem + 1] === LAM) addStem(text, token, stem + 2, end, endings);
  else if (hasPreposition && codes[stem - 1] === LAM && codes[stem] === LAM)
    addLil(text, token, stem + 1, end, endings);
}

function addStem(text: TextReading, token: number, start: number, end: number, endings: number): void {
  if (end - start < MIN_STEM) return;
  const { codes } = text.scan;
  const word = text.bank.words.find(hashRange(codes, start, end), codes, start, end);
  if (word >= 0) text.lattice.add(token, token + 1, word, VIA_CLITIC, start, end);
  if (endings !== 0) addInflected(text, token, start, end, endings);
}

/** The words before each of the endings: bit n of `endings` is one of n letters. */
function addInflected(text: TextReading, token: number, start: number, end: number, endings: number): void {
  const { bank, scan, lattice } = text;
  const first = Math.max(end - 31 + Math.clz32(endings), start + MIN_INFLECTED);
  if (first >= end) return;
  let hash = hashRange(scan.codes, start, start + MIN_INFLECTED);
  if (!bank.stems.mayHave(hash)) return;
  hash = hashRange(scan.codes, start + MIN_INFLECTED, first, hash);
  for (let at = first; at < end; at++) {
    if ((endings & (1 << (end - at))) !== 0) {
      const word = bank.words.find(hash, scan.codes, start, at);
      if (word >= 0) lattice.add(token, token + 1, word, VIA_CLITIC, start, end);
    }
    hash = hashUnit(hash, scan.codes[at] ?? 0);
  }
}

/** `لل` swallows the alef of the article: للدولة is ل + الدولة. */
function addLil(text: TextReading, token: number, start: number, end: number, endings: number): void {
  addStem(text, token, start, end, endings);
  const { bank, scan, scratch, lattice } = text;
  const length = end - start + 2;
  if (length > scratch.length) return;
  scratch[0] = ALEF;
  scratch[1] = LAM;
  for (let at = start; at < end; at++) scratch[at - start + 2] = scan.codes[at] ?? 0;
  const word = bank.words.find(hashRange(scan.codes, start, end, LIL), scratch, 0, length);
  if (word >= 0) lattice.add(token, token + 1, word, VIA_CLITIC, start - 1, end);
}
