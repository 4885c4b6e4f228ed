import type { Parsed } from './parse.ts';
import { closers, openers, type Token } from './tokens.ts';

const separators: ReadonlySet<string> = new Set(['&&', '||', '?', ':', ',']);

/** The source text of a node whose own tokens lie between two offsets, with the brackets and literals it ends with. */
export function excerpt({ source, tokens }: Parsed, first: number, last: number): string {
  let start = tokens.findIndex((token) => token.start >= first);
  let depth = 0;
  let index = start;
  for (; index < tokens.length; index++) {
    const { text, start: offset } = tokens[index] as Token;
    if (openers.has(text)) depth++;
    else if (closers.has(text)) {
      // A bracket that closes what was opened before the first token belongs to the node only if the node goes on.
      if (depth === 0 && offset > last) break;
      if (depth === 0) start--;
      else depth--;
    } else if (depth === 0 && offset > last && separators.has(text)) break;
  }
  return source.slice(tokens[start]?.start ?? first, tokens[index - 1]?.end ?? source.length);
}
