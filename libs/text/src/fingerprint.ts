import { withoutLinks } from './links.ts';
import { withoutMentions } from './mentions.ts';
import { HASH_SEED, hashUnit, mixHash } from './terms/hash.ts';
import { postWords } from './token-reader.ts';

const MIN_UNITS = 16;
const SECOND_SEED = 0x2c1b3c6d;

/**
 * A 64-bit fingerprint, 16 hexadecimal digits, of what a text says: equal for texts that differ only in links, mentions,
 * punctuation, case, look-alikes inside words, or invisible signs. Undefined where fewer than 16 letters and digits are
 * left, since short texts repeat by chance. Not a cryptographic hash.
 *
 * @example
 * ```ts
 * const first = textFingerprint('The march begins at noon https://a.example @ali');
 * textFingerprint('the MARCH begins, at noon!!') === first // => true
 * textFingerprint('ok thanks') // => undefined
 * ```
 */
export function textFingerprint(text: string): string | undefined {
  let low = HASH_SEED;
  let high = SECOND_SEED;
  let units = 0;
  postWords.read(withoutMentions(withoutLinks(text)));
  const { scan, tokens } = postWords;
  for (let token = 0; token < tokens.count; token++) {
    const end = tokens.ends[token] ?? 0;
    for (let at = tokens.starts[token] ?? 0; at < end; at++) {
      const unit = scan.codes[at] ?? 0;
      low = hashUnit(low, unit);
      high = mixHash(Math.imul(high, 0x5bd1e995) ^ unit);
      units++;
    }
    low = hashUnit(low, 0x20);
    high = mixHash(high + 0x20);
  }
  return units < MIN_UNITS ? undefined : hex(mixHash(high)) + hex(mixHash(low));
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
