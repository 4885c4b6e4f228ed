import { isParticle } from '../base-rates/particles.ts';
import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { readingOf, readToken, type WordReading } from '../phonemes/word-reading.ts';
import { tokenOf } from '../tokenize-name.ts';
import { ReadingCursor } from './held-readings.ts';
import { assimilate } from './telling-words.ts';

/** Words by which names are compared, at most. */
export const MAX_COMPARED = 12;
/** Ways to read a word and the one before it as one: as they stand, with a particle between them, without an l. */
const MAX_STRETCHES = 3 * MAX_COMPARED;

/** Two neighbouring words of a name read as one. */
interface Stretch {
  /** Place of the first among the words; the other stands after it. */
  from: number;
  first: NameToken | undefined;
  between: NameToken | undefined;
  last: NameToken | undefined;
  /** Worked out when asked for: most names that are compared are told by their words alone. */
  reading: WordReading | undefined;
}

/**
 * A name made ready to be compared: its telling words, and its neighbours read as one. It is filled again for each name,
 * since a search looks at dozens: what they left behind was most of what the collector had to carry along.
 */
export class PreparedName {
  readonly #readings: Array<WordReading | undefined> = Array.from({ length: MAX_COMPARED });
  readonly #tokens: Array<NameToken | undefined> = Array.from({ length: MAX_COMPARED });
  readonly #betweens: Array<NameToken | undefined> = Array.from({ length: MAX_COMPARED });
  readonly #weights = new Float64Array(MAX_COMPARED);
  readonly #words = new Int32Array(MAX_COMPARED);
  readonly #stretches: Stretch[] = Array.from({ length: MAX_STRETCHES }, () => ({
    from: 0,
    first: undefined,
    between: undefined,
    last: undefined,
    reading: undefined,
  }));
  /** Where the readings of words stand that only their index holds. */
  readonly #cursors = Array.from({ length: MAX_COMPARED }, () => new ReadingCursor());
  #count = 0;
  #stretchCount = -1;

  /** Telling words. */
  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count === MAX_COMPARED;
  }

  /** Forgets the name before. */
  begin(): void {
    this.#count = 0;
    this.#stretchCount = -1;
  }

  /** Fills it with the words of a name that no index holds. */
  fill(tokens: readonly NameToken[]): void {
    this.begin();
    const isAllParticles = tokens.every(isParticle);
    let between: NameToken | undefined;
    let betweens = 0;
    for (const token of tokens) {
      if (this.isFull) break;
      if (!isAllParticles && isParticle(token)) {
        between = token;
        betweens++;
        continue;
      }
      this.add(token, betweens === 1 ? between : undefined, readingOf(token), surprisal(token), -1);
      betweens = 0;
    }
  }

  /**
   * Adds the next telling word; `between`: the particle that stands alone before it. `word` is its number in the
   * vocabulary, or -1.
   */
  add(
    token: NameToken,
    between: NameToken | undefined,
    reading: WordReading,
    weight: number,
    word: number,
  ): void {
    const at = this.#count++;
    this.#tokens[at] = token;
    this.#betweens[at] = between;
    this.#readings[at] = reading;
    this.#weights[at] = weight;
    this.#words[at] = word;
  }

  /** To be filled with the reading of the next word, and added with it. */
  get nextReading(): ReadingCursor {
    return this.#cursors[this.#count] ?? new ReadingCursor();
  }

  reading(at: number): WordReading | undefined {
    return this.#readings[at];
  }

  /** The number of a word in the vocabulary, or -1. */
  word(at: number): number {
    return this.#words[at] ?? -1;
  }

  /** Surprisal of the words of a stretch, in bits. */
  weight(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at <= to; at++) sum += this.#weights[at] ?? 0;
    return sum;
  }

  /** Length of the skeleton of a word. */
  skeletonLength(at: number): number {
    return this.#tokens[at]?.skeleton.length ?? 0;
  }

  /** First class of the skeleton of a word. */
  skeletonStart(at: number): number {
    return this.#tokens[at]?.skeleton.charCodeAt(0) ?? 0;
  }

  get stretchCount(): number {
    if (this.#stretchCount < 0) this.#findStretches();
    return this.#stretchCount;
  }

  /** Place of the first word of a stretch. */
  stretchFrom(at: number): number {
    return this.#stretches[at]?.from ?? 0;
  }

  /** Length of a skeleton put together from those of the parts: near that of the whole, and free. */
  stretchLength(at: number): number {
    const { first, between, last } = this.#stretches[at] ?? {};
    return (first?.skeleton.length ?? 0) + (between?.skeleton.length ?? 0) + (last?.skeleton.length ?? 0);
  }

  stretchStart(at: number): number {
    return this.#stretches[at]?.first?.skeleton.charCodeAt(0) ?? 0;
  }

  /** A stretch as one word. */
  stretchReading(at: number): WordReading | undefined {
    const stretch = this.#stretches[at];
    if (stretch?.first === undefined || stretch.last === undefined) return undefined;
    stretch.reading ??= readJoined(stretch.first, stretch.between, stretch.last);
    return stretch.reading;
  }

  #findStretches(): void {
    this.#stretchCount = 0;
    for (let at = 1; at < this.#count; at++) {
      const first = this.#tokens[at - 1];
      const last = this.#tokens[at];
      if (first === undefined || last === undefined || first.script !== last.script) continue;
      this.#addStretch(at - 1, first, undefined, last);
      const assimilated = assimilate(first, last);
      if (assimilated !== undefined) this.#addStretch(at - 1, assimilated, undefined, last);
      const between = this.#betweens[at];
      if (between !== undefined) this.#addStretch(at - 1, first, between, last);
    }
  }

  #addStretch(from: number, first: NameToken, between: NameToken | undefined, last: NameToken): void {
    const stretch = this.#stretches[this.#stretchCount++];
    if (stretch === undefined) return;
    stretch.from = from;
    stretch.first = first;
    stretch.between = between;
    stretch.last = last;
    stretch.reading = undefined;
  }
}

/** Too many and too rare to be remembered for longer than a name is compared. */
function readJoined(first: NameToken, between: NameToken | undefined, last: NameToken): WordReading {
  const folded = first.folded + (between?.folded ?? '') + last.folded;
  return readToken(tokenOf(folded, folded, last.script));
}
