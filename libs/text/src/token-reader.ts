import { originalRange, type Range } from './normalize/normalize.ts';
import { Scan } from './normalize/scan.ts';
import { HAS_DIGIT, HAS_LETTER, TokenScan } from './token-scan.ts';

/**
 * Reads texts one after the other into buffers that are used again: what `tokenize` gives, without an object for each
 * word. For hot paths that look at every post.
 *
 * @example
 * const reader = new TokenReader();
 * reader.read('Über  uns');
 * reader.count // => 2
 * reader.word(1) // => 'uns'
 * reader.range(reader.starts[1] ?? 0, reader.ends[1] ?? 0) // => { start: 6, end: 9 }
 */
export class TokenReader {
  /** Units of the text, for who needs more of them than words. */
  readonly scan = new Scan();
  readonly tokens = new TokenScan();
  private last: string | undefined;

  /** Takes a text in; what was read before is gone. Linear, never throws. The same text again costs nothing. */
  read(text: string): void {
    if (text === this.last) return;
    this.last = text;
    this.scan.read(text);
    this.tokens.read(this.scan);
  }

  get count(): number {
    return this.tokens.count;
  }
  /** Units of the normalised text; words stand at `starts[i]..ends[i]`. */
  get codes(): Uint16Array {
    return this.scan.codes;
  }
  get starts(): Int32Array {
    return this.tokens.starts;
  }
  get ends(): Int32Array {
    return this.tokens.ends;
  }
  /** A hash of each word, 32 bits. */
  get hashes(): Int32Array {
    return this.tokens.hashes;
  }

  /** Whether a word mixes letters and digits, as disguises do, and as some spellings do that are none. */
  mixesDigits(index: number): boolean {
    const traits = this.tokens.traits[index] ?? 0;
    return (traits & (HAS_LETTER | HAS_DIGIT)) === (HAS_LETTER | HAS_DIGIT);
  }

  /** The normalised word with this number. */
  word(index: number): string {
    return this.scan.slice(this.tokens.starts[index] ?? 0, this.tokens.ends[index] ?? 0);
  }

  /** UTF-16 unit of the original text at which the normalised unit begins. */
  originalStart(unit: number): number {
    return this.scan.starts[unit] ?? this.scan.original.length;
  }

  /** The original range of `start..end` of the normalised text. */
  range(start: number, end: number): Range {
    const { starts, ends, length } = this.scan;
    return originalRange(starts, ends, length, start, end);
  }
}

/**
 * The reader that all share who look at a post: what finds terms in it, what models read, what tells its copies. Its words
 * are the same to all of them, and normalising it takes longer than most of what they do with it. Whoever comes back to a
 * text after others may have read another one says `read` again.
 */
export const postWords = new TokenReader();
