import type { NameToken } from '../name-token.ts';
import { soundWeight } from './costs.ts';
import { articleLength, type PhonemeWord, readWord } from './read-phonemes.ts';
import { familiesOfReadings } from './settle-reading.ts';

/** All that a comparison wants to know about a word, worked out once. */
export interface WordReading extends PhonemeWord {
  readonly folded: string;
  readonly families: readonly number[];
  /** Sounds of an Arabic article at its start: 0, 2 or 3. */
  readonly article: number;
  readonly weight: number;
  /** Weight without the article. */
  readonly bareWeight: number;
}

/** Words come again and again. The older half is forgotten when the younger is full, so a common word stays. */
const GENERATION = 8_000;
let younger = new Map<string, WordReading>();
let older = new Map<string, WordReading>();

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
  const known = younger.get(key);
  if (known !== undefined) return known;
  const reading = older.get(key) ?? readToken(token);
  if (younger.size >= GENERATION) {
    older = younger;
    younger = new Map();
  }
  younger.set(key, reading);
  return reading;
}
