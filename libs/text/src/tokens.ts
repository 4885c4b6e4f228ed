import { originalRange } from './normalize/normalize.ts';
import { Scan } from './normalize/scan.ts';
import { TokenScan } from './token-scan.ts';

/** A word or number: normalised text, and the UTF-16 range of the original that it came from. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into normalised words. A word ends at white space, punctuation, symbols, and where Arabic script meets
 * another; digits join Latin letters.
 *
 * @example
 * ```ts
 * tokenize('Al-Quds قدس2').map((token) => token.text) // => ['al', 'quds', 'قدس', '2']
 * ```
 */
export function tokenize(text: string): Token[] {
  const scan = new Scan(text.length);
  scan.read(text);
  const tokens = new TokenScan();
  tokens.read(scan);
  return Array.from({ length: tokens.count }, (_, index) => {
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    return {
      text: scan.slice(start, end),
      ...originalRange(scan.starts, scan.ends, scan.length, start, end),
    };
  });
}
