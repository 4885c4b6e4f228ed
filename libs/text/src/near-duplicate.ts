import { withoutLinks } from './links.ts';
import { withoutMentions } from './mentions.ts';
import { HASH_SEED, mixHash } from './terms/hash.ts';
import { postWords as reader } from './token-reader.ts';

const SHINGLE_WORDS = 3;
/** Shorter texts repeat by chance. */
const MIN_WORDS = 8;
const BANDS = 10;
const ROWS = 4;
const SEEDS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mixHash(Math.imul(row + 1, 0x9e3779b1)));

/**
 * Bands of a MinHash signature over three-word shingles (Broder 1997; banding as in Leskovec, Rajaraman, Ullman, Mining
 * of Massive Datasets, ch. 3): texts that share a band are near-duplicates. Of two texts with Jaccard likeness .8 some
 * band is equal in 99.5 of 100 cases, with .3 in 8. Links are left out. Undefined for fewer than eight words.
 *
 * @returns ten bands, each with its place in front
 * @example
 * const one = textBands('The late ferry to the old harbour leaves at nine this evening');
 * const two = textBands('the late FERRY to the old harbour leaves at nine this evening!! https://a.example');
 * one?.length // => 10
 * one?.every((band, at) => band === two?.[at]) // => true
 * textBands('See you at nine') // => undefined
 */
export function textBands(text: string): readonly string[] | undefined {
  reader.read(withoutLinks(text));
  if (reader.count < MIN_WORDS) return undefined;
  const least = signatureOf(reader.hashes.subarray(0, reader.count).map(mixHash), reader.count);
  const row = (at: number) => ((least[at] ?? 0) >>> 0).toString(36);
  return Array.from({ length: BANDS }, (_, band) => {
    const at = band * ROWS;
    return `${band}:${row(at)}.${row(at + 1)}.${row(at + 2)}.${row(at + 3)}`;
  });
}

/**
 * The same as numbers, for hot paths: each below 2^36, with its place in the upper part. Mentions are left out too, since
 * people pass a text on to others by naming them.
 *
 * @example
 * const one = bandNumbers('@ali The late ferry to the old harbour leaves at nine this evening');
 * const two = bandNumbers('the late FERRY to the old harbour leaves at nine this evening!! @sara');
 * one?.every((band, at) => band === two?.[at]) // => true
 * bandNumbers('See you at nine') // => undefined
 */
export function bandNumbers(text: string): readonly number[] | undefined {
  reader.read(withoutMentions(withoutLinks(text)));
  if (reader.count < MIN_WORDS) return undefined;
  const least = signatureOf(reader.hashes, reader.count);
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = HASH_SEED;
    for (let row = 0; row < ROWS; row++) {
      hash = mixHash(Math.imul(hash, 0x5bd1e995) ^ (least[band * ROWS + row] ?? 0));
    }
    return band * 2 ** 32 + (hash >>> 0);
  });
}

const signature = new Int32Array(SEEDS.length);

/** The least hash of all shingles for each seed; good until it is called again. */
function signatureOf(words: ArrayLike<number>, count: number): Int32Array {
  signature.fill(0x7fffffff);
  for (let from = 0; from + SHINGLE_WORDS <= count; from++) {
    let shingle = HASH_SEED;
    for (let at = from; at < from + SHINGLE_WORDS; at++) {
      shingle = mixHash(Math.imul(shingle, 0x5bd1e995) ^ (words[at] ?? 0));
    }
    for (let row = 0; row < signature.length; row++) {
      const hash = mixHash(shingle ^ (SEEDS[row] ?? 0));
      if (hash < (signature[row] ?? 0)) signature[row] = hash;
    }
  }
  return signature;
}
