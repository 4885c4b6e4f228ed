import { grownBytes, grownInts } from './grow.ts';
import type { Scan } from './normalize/scan.ts';
import {
  ARABIC,
  CLASS_MASK,
  CONFUSABLE,
  DIGIT,
  DOTLESS,
  LATIN,
  LATIN_LIKE,
  OTHER,
  SEPARATOR,
  UPPER,
} from './normalize/tables.ts';
import { HASH_SEED, hashUnit, UNIT_SUMS } from './terms/hash.ts';

/** What a token is made of. */
export const HAS_LETTER = 1;
export const HAS_DIGIT = 2;
export const HAS_LOWER = 4;
export const HAS_UPPER = 8;
/** Three equal units in a row. */
export const HAS_RUN = 16;
/** A capital after a small letter, or a small first letter before capitals: `joinISIS`, `lSIS`. */
export const ODD_CASE = 32;

/** Look-alikes of Latin letters among Latin ones, or letters without their dots. */
export const HAS_STRANGE = 128;

/** Two capitals so far. */
const CAPITALS = 64;

/** Classes that stand in one token: digits join the letters of the Latin family (1S1S), no others. */
const GROUP = new Uint8Array(8);
GROUP[LATIN] = LATIN;
GROUP[LATIN_LIKE] = LATIN;
GROUP[ARABIC] = ARABIC;
GROUP[OTHER] = OTHER;
GROUP[DIGIT] = DIGIT;

/** Tokens of one scan in buffers that are used again: ranges in the normalised text, hash, make-up. */
export class TokenScan {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  hashes = new Int32Array(256);
  /** A number for the units of each token in whatever order. */
  sums = new Int32Array(256);
  traits = new Uint8Array(256);
  /** Whether some token HAS_STRANGE letters. */
  isStrange = false;
  groups = new Uint8Array(256);

  read(scan: Scan): void {
    const { codes, infos, length } = scan;
    this.count = 0;
    this.isStrange = false;
    let at = 0;
    while (at < length) {
      const info = infos[at] ?? 0;
      if ((info & CLASS_MASK) === SEPARATOR) at++;
      else at = this.readToken(codes, infos, at, length);
    }
  }

  /** Reads the token that begins at `start`; returns where it ends. */
  private readToken(codes: Uint16Array, infos: Uint16Array, start: number, length: number): number {
    if (this.count === this.starts.length) this.grow();
    const token = this.count++;
    let group = groupOf(infos[start] ?? 0);
    let last = group;
    let traits = 0;
    let hash = HASH_SEED;
    let sum = 0;
    let run = 0;
    let previous = -1;
    let before = -1;
    let at = start;
    for (; at < length; at++) {
      const info = infos[at] ?? 0;
      // Most units are like the one before: small letters of one script change nothing.
      if (info !== before) {
        group = groupAfter(group, groupOf(info));
        if (group === SEPARATOR) break;
        last = group;
        traits |= traitsAfter(traits, info);
        before = (info & UPPER) === 0 ? info : -1;
      }
      const code = codes[at] ?? 0;
      hash = hashUnit(hash, code);
      sum = (sum + (UNIT_SUMS[code] ?? 0)) | 0;
      run = code === previous ? run + 1 : 1;
      previous = code;
      if (run === 3) traits |= HAS_RUN;
    }
    if ((traits & HAS_STRANGE) !== 0) this.isStrange = true;
    this.starts[token] = start;
    this.ends[token] = at;
    this.hashes[token] = hash;
    this.sums[token] = sum;
    this.traits[token] = traits;
    this.groups[token] = last;
    return at;
  }

  private grow(): void {
    this.starts = grownInts(this.starts);
    this.ends = grownInts(this.ends);
    this.hashes = grownInts(this.hashes);
    this.sums = grownInts(this.sums);
    this.traits = grownBytes(this.traits);
    this.groups = grownBytes(this.groups);
  }
}

function groupOf(info: number): number {
  return GROUP[info & CLASS_MASK] ?? SEPARATOR;
}

/** The group of a token with one more unit; SEPARATOR where it ends before that. */
function groupAfter(group: number, next: number): number {
  if (group === next) return group;
  return (group === LATIN && next === DIGIT) || (group === DIGIT && next === LATIN) ? LATIN : SEPARATOR;
}

/** What one more unit adds to the traits of its token. */
function traitsAfter(traits: number, info: number): number {
  const strange = (info & (CONFUSABLE | DOTLESS)) === 0 ? 0 : HAS_STRANGE;
  if ((info & CLASS_MASK) === DIGIT) return HAS_DIGIT;
  if ((info & UPPER) === 0)
    return strange | HAS_LOWER | HAS_LETTER | ((traits & CAPITALS) === 0 ? 0 : ODD_CASE);
  const odd = (traits & HAS_LOWER) === 0 ? 0 : ODD_CASE;
  return strange | HAS_UPPER | HAS_LETTER | odd | ((traits & HAS_UPPER) === 0 ? 0 : CAPITALS);
}
