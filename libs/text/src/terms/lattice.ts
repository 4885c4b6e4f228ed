import { grownBytes, grownInts } from '../grow.ts';
import type { Scan } from '../normalize/scan.ts';
import type { TokenScan } from '../token-scan.ts';
import type { Bank } from './bank.ts';
import { hashRange } from './hash.ts';

/** A word of the bank may begin with the token. */
export const BEGINS = 1;
/** The token is an everyday word or a function word. */
export const EVERYDAY = 2;
/** The token is no word that the bank knows, or one that may be a word of a name misspelt. */
export const DOUBTFUL = 4;
/** The token is the name of a Latin letter, or names of initials. */
export const NAMES_LETTER = 8;

/**
 * The readings of one text: token `t` is word `words[t]` as written; each edge reads tokens `from..to` as another word,
 * with the evasion bits that this takes and the normalised range that it covers.
 */
export class Lattice {
  edges = 0;
  words = new Int32Array(256);
  /** Bits of each token as written: BEGINS, EVERYDAY, DOUBTFUL, NAMES_LETTER. */
  bits = new Uint8Array(256);
  /** First edge of each token, or -1. */
  heads = new Int32Array(256);
  next = new Int32Array(64);
  to = new Int32Array(64);
  word = new Int32Array(64);
  via = new Int32Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);

  reset(tokens: number): void {
    while (this.words.length < tokens) {
      this.words = grownInts(this.words);
      this.heads = grownInts(this.heads);
      this.bits = grownBytes(this.bits);
    }
    this.heads.fill(-1, 0, tokens);
    this.edges = 0;
  }

  add(from: number, to: number, word: number, via: number, start: number, end: number): void {
    if (this.edges === this.next.length) this.grow();
    const edge = this.edges++;
    this.to[edge] = to;
    this.word[edge] = word;
    this.via[edge] = via;
    this.starts[edge] = start;
    this.ends[edge] = end;
    this.next[edge] = this.heads[from] ?? -1;
    this.heads[from] = edge;
  }

  private grow(): void {
    this.next = grownInts(this.next);
    this.to = grownInts(this.to);
    this.word = grownInts(this.word);
    this.via = grownInts(this.via);
    this.starts = grownInts(this.starts);
    this.ends = grownInts(this.ends);
  }
}

/** One text on its way through a bank: what the readers of evaded spellings look at and write to. */
export interface TextReading {
  readonly bank: Bank;
  readonly scan: Scan;
  readonly tokens: TokenScan;
  readonly lattice: Lattice;
  /** Room for a word put together of pieces. */
  readonly scratch: Uint16Array;
}

/** Number of the word `codes[start..end]`, or -1. */
export function wordAt(bank: Bank, codes: Uint16Array, start: number, end: number): number {
  return bank.words.find(hashRange(codes, start, end), codes, start, end);
}
