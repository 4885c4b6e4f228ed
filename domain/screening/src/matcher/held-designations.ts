import { ScreeningError } from '../screening-error.ts';
import { mayBePresented } from './aliases-of.ts';
import type { Designated } from './designated.ts';

const CHUNK_BYTES = 1 << 20;
/** Read ones that are kept as objects: a name that many bear is asked for again and again. */
const RECENT = 256;
/** Bytes of what was removed are carried along until they are this share of all. */
const MOST_GONE = 0.5;
const LINE_END = 0x0a;

/** Where the line of a designation stands. */
interface Place {
  readonly chunk: number;
  readonly start: number;
  readonly end: number;
  readonly mayBePresented: boolean;
}

/**
 * Designations by id, each a line of JSON in a few large buffers: as objects the entries of the published lists are a
 * third of what a process holds, and the collector walks them for the few that are ever looked at.
 */
export class HeldDesignations {
  #chunks: Buffer[] = [];
  #filled = 0;
  #places = new Map<string, Place>();
  #liveBytes = 0;
  readonly #perList = new Map<string, number>();
  readonly #recent = new Map<string, Designated>();

  get size(): number {
    return this.#places.size;
  }

  /** Lists of which it holds something. */
  lists(): ReadonlySet<string> {
    return new Set(this.#perList.keys());
  }

  get(id: string): Designated | undefined {
    const known = this.#recent.get(id);
    if (known) return known;
    const place = this.#places.get(id);
    if (!place) return undefined;
    const found: Designated = JSON.parse(this.#line(place).toString());
    if (this.#recent.size >= RECENT) this.#recent.clear();
    this.#recent.set(id, found);
    return found;
  }

  /** Those as which an account may present itself, one at a time, in the order in which they were put. */
  *presentable(): Generator<Designated> {
    for (const place of this.#places.values())
      if (place.mayBePresented) yield JSON.parse(this.#line(place).toString());
  }

  /** Adds one that is not held. */
  add(one: Designated): void {
    this.#hold(one, this.#write(Buffer.from(JSON.stringify(one)), mayBePresented(one)));
  }

  delete(id: string): void {
    const place = this.#places.get(id);
    const before = this.get(id);
    if (!place || !before) return;
    this.#places.delete(id);
    this.#recent.delete(id);
    this.#liveBytes -= place.end - place.start;
    const others = (this.#perList.get(before.list) ?? 0) - 1;
    if (others > 0) this.#perList.set(before.list, others);
    else this.#perList.delete(before.list);
    const held = this.#chunks.reduce((sum, { length }) => sum + length, 0);
    if (held > 2 * CHUNK_BYTES && this.#liveBytes < held * MOST_GONE) this.#compact();
  }

  /** One line of JSON for each. */
  toBytes(): Buffer {
    const lineEnd = Buffer.of(LINE_END);
    return Buffer.concat([...this.#places.values()].flatMap((place) => [this.#line(place), lineEnd]));
  }

  /**
   * Adds what `toBytes` wrote, and hands out each. The bytes are kept and not copied: they must not change. Throws
   * ScreeningError `index-file-unreadable`.
   */
  *addBytes(bytes: Buffer): Generator<Designated> {
    const chunk = this.#chunks.push(bytes) - 1;
    // What is added later begins a chunk of its own.
    this.#filled = bytes.length;
    let start = 0;
    while (start < bytes.length) {
      const end = bytes.indexOf(LINE_END, start);
      if (end < 0) throw unreadableIndex('is cut short');
      const one: Designated = JSON.parse(bytes.toString('utf8', start, end));
      this.#hold(one, { chunk, start, end, mayBePresented: mayBePresented(one) });
      yield one;
      start = end + 1;
    }
  }

  #line({ chunk, start, end }: Place): Buffer {
    return this.#chunks[chunk]?.subarray(start, end) ?? Buffer.alloc(0);
  }

  #hold({ id, list }: Designated, place: Place): void {
    this.#places.set(id, place);
    this.#liveBytes += place.end - place.start;
    this.#perList.set(list, (this.#perList.get(list) ?? 0) + 1);
  }

  #write(line: Buffer, isPresentable: boolean): Place {
    let last = this.#chunks.at(-1);
    if (!last || this.#filled + line.length > last.length) {
      last = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, line.length));
      this.#chunks.push(last);
      this.#filled = 0;
    }
    const start = this.#filled;
    line.copy(last, start);
    this.#filled += line.length;
    return { chunk: this.#chunks.length - 1, start, end: this.#filled, mayBePresented: isPresentable };
  }

  #compact(): void {
    const lines = [...this.#places].map(([id, place]) => ({ id, place, line: this.#line(place) }));
    this.#chunks = [];
    this.#filled = 0;
    this.#places = new Map(lines.map(({ id, place, line }) => [id, this.#write(line, place.mayBePresented)]));
  }
}

/** What is said of a file of the index that cannot be used. */
export function unreadableIndex(what: string): ScreeningError {
  return new ScreeningError(
    'index-file-unreadable',
    `The file of the index ${what}. Remove it: the index is then built from the database.`,
    500,
  );
}
