/** A lexical element, only as fine as guards and source excerpts need it. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Strings first (raw ones do not escape), then comments, quoted fields, words and numbers, two-character operators.
const token =
  /[bB]?[rR][bB]?"""[\s\S]*?"""|[bB]?[rR][bB]?'''[\s\S]*?'''|"""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|[bB]?[rR][bB]?"[^"\n]*"|[bB]?[rR][bB]?'[^'\n]*'|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|`[^`\n]*`|[\w$]+|&&|\|\||[=!<>]=|\S/gu;

/** Splits the source into tokens without blanks and comments. Never fails: what it cannot read is one character long. */
export function tokenize(source: string): readonly Token[] {
  return Array.from(source.matchAll(token), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ text }) => !text.startsWith('//'));
}

export const openers: ReadonlySet<string> = new Set(['(', '[', '{']);
export const closers: ReadonlySet<string> = new Set([')', ']', '}']);
