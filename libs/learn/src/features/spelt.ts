/** Letters of a word, as units of a text. */
export interface Spelt {
  codes: Uint16Array;
  start: number;
  end: number;
}

/** Hash of nothing. */
export const HASH_START = 0x811c9dc5;
/** Words longer than this keep their repeated letters: they are no words. */
const LONGEST = 256;
const buffer = new Uint16Array(LONGEST);

/** Leaves one of several equal letters in a row; into a buffer that is used again. */
export function squeeze(spelt: Spelt): void {
  const { codes, start, end } = spelt;
  if (end - start > LONGEST) return;
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0;
    if (length === 0 || buffer[length - 1] !== code) buffer[length++] = code;
  }
  spelt.codes = buffer;
  spelt.start = 0;
  spelt.end = length;
}

/** FNV-1a over the letters, going on from what was hashed before. */
export function hashLetters({ codes, start, end }: Readonly<Spelt>, before = HASH_START): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = hashUnit(hash, codes[at] ?? 0);
  return hash;
}

/** One unit more. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

const LONGEST_TAIL = 32;

/** The last letters of a word. */
export class TailOfWord {
  length = 0;
  private readonly units = new Uint16Array(LONGEST_TAIL);

  clear(): void {
    this.length = 0;
  }

  unit(at: number): number {
    return this.units[at] ?? 0;
  }

  keep({ codes, start, end }: Spelt, most: number): void {
    this.length = Math.min(end - start, most, LONGEST_TAIL);
    for (let at = 0; at < this.length; at++) this.units[at] = codes[end - this.length + at] ?? 0;
  }
}
