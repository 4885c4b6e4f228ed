import { withoutLinks } from './links.ts';
import { HASH_SEED, hashUnit, mixHash } from './terms/hash.ts';
import { tokenize } from './tokens.ts';

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
  const words = tokenize(withoutLinks(text)).map((token) => hashWord(token.text));
  if (words.length < MIN_WORDS) return undefined;
  const least = new Int32Array(SEEDS.length).fill(0x7fffffff);
  for (let from = 0; from + SHINGLE_WORDS <= words.length; from++) {
    let shingle = HASH_SEED;
    for (let at = from; at < from + SHINGLE_WORDS; at++) {
      shingle = mixHash(Math.imul(shingle, 0x5bd1e995) ^ (words[at] ?? 0));
    }
    for (let row = 0; row < SEEDS.length; row++) {
      const hash = mixHash(shingle ^ (SEEDS[row] ?? 0));
      if (hash < (least[row] ?? 0)) least[row] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.subarray(band * ROWS, (band + 1) * ROWS);
    return `${band}:${Array.from(rows, (row) => (row >>> 0).toString(36)).join('.')}`;
  });
}

function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = hashUnit(hash, word.charCodeAt(at));
  return mixHash(hash);
}
