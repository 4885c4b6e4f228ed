import type { WordReading } from '../phonemes/word-reading.ts';
import { growBytes, growDoubles, growInts } from './grow.ts';

const NO_FAMILIES: readonly number[] = [];

/** A reading that is looked at and then another: filled by `HeldReadings`, so that none is made for a word compared. */
export class ReadingCursor implements WordReading {
  sounds = new Uint8Array();
  start = 0;
  end = 0;
  isAbjad = false;
  folded = '';
  families: readonly number[] = NO_FAMILIES;
  article = 0;
  weight = 0;
  bareWeight = 0;
}

/** The readings of the words of an index by their numbers, in a few arrays: as objects they took five times the room. */
export class HeldReadings {
  #sounds = new Uint8Array(4_096);
  #starts = new Int32Array(1_024);
  #abjads = new Uint8Array(1_024);
  #articles = new Uint8Array(1_024);
  #weights = new Float64Array(1_024);
  #bareWeights = new Float64Array(1_024);
  /** Few words have one. */
  readonly #families = new Map<number, readonly number[]>();

  /** Makes room for so many words at once. */
  reserve(words: number): void {
    this.#starts = growInts(this.#starts, words + 1);
    this.#abjads = growBytes(this.#abjads, words);
    this.#articles = growBytes(this.#articles, words);
    this.#weights = growDoubles(this.#weights, words);
    this.#bareWeights = growDoubles(this.#bareWeights, words);
  }

  /** Puts the reading of a word; words come in the order of their numbers. */
  add(word: number, reading: WordReading): void {
    const { sounds, start, end } = reading;
    const from = this.#starts[word] ?? 0;
    this.#starts = growInts(this.#starts, word + 2);
    this.#abjads = growBytes(this.#abjads, word + 1);
    this.#articles = growBytes(this.#articles, word + 1);
    this.#weights = growDoubles(this.#weights, word + 1);
    this.#bareWeights = growDoubles(this.#bareWeights, word + 1);
    this.#sounds = growBytes(this.#sounds, from + end - start);
    this.#sounds.set(sounds.subarray(start, end), from);
    this.#starts[word + 1] = from + end - start;
    this.#abjads[word] = reading.isAbjad ? 1 : 0;
    this.#articles[word] = reading.article;
    this.#weights[word] = reading.weight;
    this.#bareWeights[word] = reading.bareWeight;
    if (reading.families.length > 0) this.#families.set(word, reading.families.slice());
  }

  /** Fills a cursor with the reading of a word. */
  read(word: number, folded: string, cursor: ReadingCursor): void {
    cursor.sounds = this.#sounds;
    cursor.start = this.#starts[word] ?? 0;
    cursor.end = this.#starts[word + 1] ?? 0;
    cursor.isAbjad = this.#abjads[word] === 1;
    cursor.folded = folded;
    cursor.families = this.#families.get(word) ?? NO_FAMILIES;
    cursor.article = this.#articles[word] ?? 0;
    cursor.weight = this.#weights[word] ?? 0;
    cursor.bareWeight = this.#bareWeights[word] ?? 0;
  }
}
