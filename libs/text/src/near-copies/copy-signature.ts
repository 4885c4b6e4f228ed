import { mixHash } from '../terms/hash.ts';
import { LeastHashes } from './least-hashes.ts';
import { SaidLetters } from './said-letters.ts';
import {
  BANDS,
  BANDS_FROM,
  KEPT_LETTERS,
  LETTER_BITS,
  LETTER_CLASSES,
  LETTERS_A_WORD,
  LETTERS_FROM,
  SIGNATURE_WORDS,
} from './signature-layout.ts';

/** What a text says, as numbers: {@link copySignature}. */
export type CopySignature = Uint32Array;

/** Thirty-two classes of letters, by a hash: enough to compare texts, too little to read them. */
const CLASSES = Uint8Array.from(
  { length: 0x10000 },
  (_, code) => (mixHash(Math.imul(code, 0x9e3779b1)) >>> 3) % LETTER_CLASSES,
);
const LONG_BANDS = 16;
const letters = new SaidLetters();
/** Stretches by which copies are found: long ones, which are rare, and shorter ones, which survive in short texts. */
const long = new LeastHashes({ letters: 9, rounds: 1, seed: 0x51ed270b });
const short = new LeastHashes({ letters: 6, rounds: 1, seed: 0x2545f491 });
const words = new Uint32Array(SIGNATURE_WORDS);

/**
 * A signature of what a text says: near-copies have signatures that are alike, which `createCopyIndex` finds. Case,
 * look-alikes, spaces, signs, links, mentions and hashtags around the text do not count; any script will do. Bands are
 * least hashes of stretches of nine and six letters (MinHash, Broder 1997; one permutation for several places, densified
 * as in Shrivastava, ICML 2017); then come classes of the first 192 letters.
 *
 * @returns numbers that are good until the next call: copy them to keep them; undefined where fewer than 16 letters and
 * digits are left, or fewer than four words and 25 letters, since short texts repeat by chance
 * @example
 * const one = copySignature('The late ferry leaves at nine https://a.example')?.slice()
 * const two = copySignature('@sara the LATE ferry leaves at nine!! #harbour')
 * one?.every((word, at) => word === two?.[at]) // => true
 * copySignature('See you at nine') // => undefined
 */
export function copySignature(text: string): CopySignature | undefined {
  if (!letters.read(text)) return undefined;
  const { codes, length } = letters;
  long.read(codes, length);
  short.read(codes, length);
  words.fill(0);
  words[0] = length;
  for (let band = 0; band < BANDS; band++) {
    words[BANDS_FROM + band] = (band < LONG_BANDS ? long.least[band] : short.least[band - LONG_BANDS]) ?? 0;
  }
  const kept = Math.min(length, KEPT_LETTERS);
  for (let at = 0; at < kept; at++) {
    const word = LETTERS_FROM + Math.floor(at / LETTERS_A_WORD);
    const letter = CLASSES[codes[at] ?? 0] ?? 0;
    words[word] = (words[word] ?? 0) | (letter << ((at % LETTERS_A_WORD) * LETTER_BITS));
  }
  return words;
}
