import { tokenize } from '@breakwater/text';

const LEAST_WORDS = 8;
const SHINGLE = 3;
/** Words that are looked at: a long text is alike by how it begins. */
const MOST_WORDS = 400;
const HASHES = 64;
const BAND = 4;
/** Share of hashes, an estimate of the Jaccard similarity of shingles, from which texts are the same. */
const ALIKE = 0.7;

/** Groups texts that say nearly the same. */
export interface NearTexts {
  /** Number of the group of a text; undefined where it has fewer than eight words, since short texts repeat by chance. */
  place(text: string): number | undefined;
}

/**
 * Near-duplicates by MinHash over shingles of three normalised words (Broder 1997), found by bands (locality-sensitive
 * hashing) and compared with the first text of a group, so that small changes do not chain to another text.
 *
 * @example
 * ```ts
 * const texts = createNearTexts();
 * const first = texts.place('The river festival begins on Friday at noon beside the old mill and bridge');
 * const again = texts.place('the river festival begins on friday at noon beside the old mill and BRIDGE!');
 * [first, again, texts.place('Too short to tell')] // => [0, 0, undefined]
 * ```
 */
export function createNearTexts(): NearTexts {
  const leaders: Uint32Array[] = [];
  const buckets = new Map<string, number[]>();
  return {
    place: (text) => {
      const signature = signatureOf(text);
      if (!signature) return undefined;
      const bands = bandsOf(signature);
      const near = new Set(bands.flatMap((band) => buckets.get(band) ?? []));
      const found = [...near].find((leader) => likeness(leaders[leader], signature) >= ALIKE);
      if (found !== undefined) return found;
      leaders.push(signature);
      for (const band of bands) {
        const bucket = buckets.get(band);
        if (bucket) bucket.push(leaders.length - 1);
        else buckets.set(band, [leaders.length - 1]);
      }
      return leaders.length - 1;
    },
  };
}

function signatureOf(text: string): Uint32Array | undefined {
  const words = tokenize(text).slice(0, MOST_WORDS);
  if (words.length < LEAST_WORDS) return undefined;
  const signature = new Uint32Array(HASHES).fill(0xffff_ffff);
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const shingle = hashOf(words.slice(at, at + SHINGLE).map((word) => word.text));
    for (let turn = 0; turn < HASHES; turn++) {
      const hash = mix(shingle ^ Math.imul(turn + 1, 0x9e3779b1));
      if (hash < (signature[turn] ?? 0)) signature[turn] = hash;
    }
  }
  return signature;
}

function bandsOf(signature: Uint32Array): string[] {
  return Array.from(
    { length: HASHES / BAND },
    (_, band) => `${band} ${signature.subarray(band * BAND, band * BAND + BAND).join(' ')}`,
  );
}

function likeness(leader: Uint32Array | undefined, signature: Uint32Array): number {
  return signature.filter((hash, turn) => leader?.[turn] === hash).length / HASHES;
}

function hashOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash;
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
