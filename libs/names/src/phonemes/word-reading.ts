import type { NameToken } from '../name-token.ts';
import { RecentMap } from '../recent-map.ts';
import { soundWeight } from './costs.ts';
import { articleLength, readWord } from './read-phonemes.ts';
import { familiesOfReadings } from './settle-reading.ts';
import { type PooledSounds, SoundPool } from './sound-pool.ts';

/** All that a comparison wants to know about a word, worked out once. */
export interface WordReading {
  /** Its sounds are those from `start` to `end` of an array that many words may share. */
  readonly sounds: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Short vowels are not written. */
  readonly isAbjad: boolean;
  readonly folded: string;
  readonly families: readonly number[];
  /** Sounds of an Arabic article at its start: 0, 2 or 3. */
  readonly article: number;
  readonly weight: number;
  /** Weight without the article. */
  readonly bareWeight: number;
}

const NO_FAMILIES: readonly number[] = [];

/** A reading that is kept: a copy that shares no array but that of its pool, for the reason that `HeldToken` has. */
export class HeldReading implements WordReading {
  readonly sounds: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly isAbjad: boolean;
  readonly folded: string;
  readonly families: readonly number[];
  readonly article: number;
  readonly weight: number;
  readonly bareWeight: number;

  constructor(
    { sounds, start, end }: PooledSounds,
    { isAbjad, folded, families, article, weight, bareWeight }: WordReading,
  ) {
    this.sounds = sounds;
    this.start = start;
    this.end = end;
    this.isAbjad = isAbjad;
    this.folded = folded;
    this.families = families.length === 0 ? NO_FAMILIES : families.slice();
    this.article = article;
    this.weight = weight;
    this.bareWeight = bareWeight;
  }
}

const remembered = new RecentMap<string, WordReading>(16_000);
const pool = new SoundPool();

function weigh(sounds: Uint8Array, from: number): number {
  let weight = 0;
  for (let at = from; at < sounds.length; at++) weight += soundWeight[sounds[at] ?? 0] ?? 1;
  return weight;
}

/** A word with its sounds, weights and families, not remembered. */
export function readToken(token: NameToken): WordReading {
  const word = readWord(token.script, token.folded, token.roman);
  const article = articleLength(word);
  return {
    sounds: word.sounds,
    start: 0,
    end: word.sounds.length,
    isAbjad: word.isAbjad,
    folded: token.folded,
    families: familiesOfReadings(token.script, token.folded, token.spelling),
    article,
    weight: weigh(word.sounds, 0),
    bareWeight: weigh(word.sounds, article),
  };
}

/** The reading of a token, remembered by its folded form. */
export function readingOf(token: NameToken): WordReading {
  // A word of another script that stands in Latin letters is read otherwise than the Latin word.
  const isRomanised = token.script !== 'latin' && token.folded === token.roman;
  const key = isRomanised ? `${token.script} ${token.folded}` : token.folded;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const read = readToken(token);
  const reading = new HeldReading(pool.add(read.sounds), read);
  remembered.set(key, reading);
  return reading;
}
