import { grownInts, grownUnits } from '../grow.ts';
import { FARSI_YEH, HAMZA_ABOVE, YEH_WITH_HAMZA } from './arabic.ts';
import { latinTwin } from './look-alikes.ts';
import {
  ARABIC,
  CLASS_MASK,
  CONFUSABLE,
  expansionOf,
  folds,
  LATIN,
  LATIN_LIKE,
  OTHER,
  SEPARATOR,
  SPECIAL,
  TWIN,
  UNIT_BITS,
} from './tables.ts';

const LETTERS = (1 << LATIN) | (1 << LATIN_LIKE) | (1 << ARABIC) | (1 << OTHER);

/** A wholly non-Latin word, every letter of which is drawn like a Latin one. */
export interface Alternative {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The normalised form of one text, in buffers that are used again for the next one. Per normalised unit `i`:
 * `codes[i]` the unit, `starts[i]..ends[i]` the original UTF-16 range it came from, `infos[i]` class and written form.
 */
export class Scan {
  original = '';
  length = 0;
  codes: Uint16Array;
  infos: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  alternatives: Alternative[] = [];
  /** Whether it has letters of scripts related to Latin, of any script but Latin, and of several scripts. */
  hasLatinLike = false;
  hasOther = false;
  hasSeveral = false;
  /** Whether it has letters of scripts that are told apart by nothing but their code points. */
  hasUnrelated = false;

  constructor(capacity = 1024) {
    this.codes = new Uint16Array(capacity);
    this.infos = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  /** Normalises `original` into the buffers. Never throws; linear in the length. */
  read(original: string): void {
    this.original = original;
    this.alternatives = [];
    this.length = 0;
    this.reserve(original.length);
    let { codes, starts, ends, infos: written } = this;
    let seen = 0;
    let n = 0;
    for (let at = 0; at < original.length; at++) {
      const unit = original.charCodeAt(at);
      const folded = folds[unit] ?? SPECIAL;
      if (folded !== SPECIAL) {
        const info = folded >>> UNIT_BITS;
        seen |= 1 << (info & CLASS_MASK);
        codes[n] = folded;
        written[n] = info;
        starts[n] = at;
        ends[n++] = at + 1;
        continue;
      }
      this.length = n;
      at = this.readSpecial(at) - 1;
      ({ codes, starts, ends, infos: written } = this);
      for (; n < this.length; n++) seen |= 1 << ((written[n] ?? 0) & CLASS_MASK);
    }
    this.length = n;
    this.hasLatinLike = (seen & (1 << LATIN_LIKE)) !== 0;
    this.hasOther = (seen & ((1 << LATIN_LIKE) | (1 << ARABIC) | (1 << OTHER))) !== 0;
    const letters = seen & LETTERS;
    this.hasSeveral = (letters & (letters - 1)) !== 0;
    this.hasUnrelated = (seen & (1 << OTHER)) !== 0;
    if (this.hasLatinLike) this.foldLookAlikes();
  }

  /** Normalised text of `start..end`. */
  slice(start: number, end: number): string {
    return textOf(this.codes, start, end);
  }

  /** Reads one code point that is dropped, expands, or was not met before; returns where the next one begins. */
  private readSpecial(at: number): number {
    const code = this.original.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const expansion = expansionOf(code);
    if (expansion.dropped !== undefined) this.drop(code, next, expansion.dropped);
    else {
      this.reserve(this.length + expansion.text.length + this.original.length - at);
      for (let unit = 0; unit < expansion.text.length; unit++) {
        this.codes[this.length] = expansion.text.charCodeAt(unit);
        this.infos[this.length] = expansion.infos[unit] ?? 0;
        this.starts[this.length] = at;
        this.ends[this.length++] = next;
      }
    }
    return next;
  }

  private drop(code: number, next: number, dropped: { bit: number; extends: boolean }): void {
    const last = this.length - 1;
    if (last < 0) return;
    this.infos[last] = (this.infos[last] ?? 0) | dropped.bit;
    if (dropped.extends) this.extendLast(next);
    if (code === HAMZA_ABOVE && this.codes[last] === FARSI_YEH) this.codes[last] = YEH_WITH_HAMZA;
  }

  /** A mark belongs to every unit that its letter became. */
  private extendLast(next: number): void {
    const start = this.starts[this.length - 1];
    for (let unit = this.length - 1; unit >= 0 && this.starts[unit] === start; unit--) this.ends[unit] = next;
  }

  /**
   * Folds look-alikes where the word itself says that it is Latin: it mixes Latin letters with look-alikes only. A
   * word without a Latin letter keeps its script and offers its Latin reading as an alternative.
   */
  private foldLookAlikes(): void {
    let start = -1;
    let classes = 0;
    let strange = false;
    for (let at = 0; at <= this.length; at++) {
      const info = at < this.length ? (this.infos[at] ?? 0) : SEPARATOR;
      const kind = info & CLASS_MASK;
      if (kind === SEPARATOR || kind === ARABIC || kind === OTHER) {
        if (start >= 0 && !strange) this.foldWord(start, at, classes);
        start = -1;
        classes = 0;
        strange = false;
        continue;
      }
      if (start < 0) start = at;
      classes |= 1 << kind;
      if (kind === LATIN_LIKE && (info & TWIN) === 0) strange = true;
    }
  }

  private foldWord(start: number, end: number, classes: number): void {
    if ((classes & (1 << LATIN_LIKE)) === 0) return;
    const mixed = (classes & (1 << LATIN)) !== 0;
    const reading = new Uint16Array(end - start);
    for (let at = start; at < end; at++) {
      const info = this.infos[at] ?? 0;
      const twin = (info & TWIN) === 0 ? undefined : this.latinReading(at);
      reading[at - start] = twin ?? this.codes[at] ?? 0;
      if (!mixed || twin === undefined) continue;
      this.codes[at] = twin;
      this.infos[at] = (info & ~(CLASS_MASK | TWIN)) | LATIN | CONFUSABLE;
    }
    if (!mixed) this.alternatives.push({ start, end, text: textOf(reading, 0, reading.length) });
  }

  /** Greek Η and η are drawn like different letters, so the original letter decides. */
  private latinReading(at: number): number | undefined {
    const code = this.original.codePointAt(this.starts[at] ?? 0) ?? 0;
    const folded = String.fromCharCode(this.codes[at] ?? 0);
    return (latinTwin(String.fromCodePoint(code)) ?? latinTwin(folded))?.charCodeAt(0);
  }

  private reserve(size: number): void {
    if (size <= this.codes.length) return;
    const capacity = Math.max(size, this.codes.length * 2);
    this.codes = grownUnits(this.codes, capacity);
    this.infos = grownUnits(this.infos, capacity);
    this.starts = grownInts(this.starts, capacity);
    this.ends = grownInts(this.ends, capacity);
  }
}

const CHUNK = 8192;

export function textOf(codes: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += CHUNK) {
    // Spreading a typed array iterates it and takes seven times as long.
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, Math.min(end, at + CHUNK)));
  }
  return text;
}
