/**
 * A lexer that knows just enough TypeScript to tell code from comments, strings, templates and regular
 * expressions. A line-based search takes comments for imports, and the compiler's own trees cost seconds.
 */
export type Token = {
  kind: 'word' | 'string' | 'template' | 'regex' | 'mark';
  /** Words and marks as written; strings and templates without their quotes; `${…}` in templates as `?`. */
  text: string;
  /** 1-based line on which the token starts. */
  line: number;
};

const WORD = /[\p{ID_Continue}$#@]+/uy;
const BEFORE_REGEX = new Set(
  'return typeof case in of delete void throw new else do await yield instanceof'.split(' '),
);

/**
 * Splits source text into tokens; comments and white space are dropped.
 *
 * Expressions inside a template are tokens too and stand before the template's own token. Text that is not
 * valid TypeScript yields some tokens and never an exception.
 *
 * @param source the text of a `.ts`, `.mjs` or `.js` file
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;

  function advanceTo(end: number): string {
    const text = source.slice(at, end);
    for (const character of text) if (character === '\n') line += 1;
    at = end;
    return text;
  }

  function skipComment(): void {
    const closing = source[at + 1] === '/' ? '\n' : '*/';
    const end = source.indexOf(closing, at + 2);
    advanceTo(end < 0 ? source.length : end + (closing === '\n' ? 0 : 2));
  }

  function readString(): void {
    const start = line;
    const quote = source[at];
    let end = at + 1;
    while (end < source.length && source[end] !== quote && source[end] !== '\n') {
      end += source[end] === '\\' ? 2 : 1;
    }
    const text = advanceTo(Math.min(end + 1, source.length));
    tokens.push({ kind: 'string', text: text.slice(1, -1), line: start });
  }

  function readTemplate(): void {
    const start = line;
    let text = '';
    advanceTo(at + 1);
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        advanceTo(at + 2);
        readCode('}');
        text += '?';
      } else {
        text += advanceTo(at + (source[at] === '\\' ? 2 : 1));
      }
    }
    advanceTo(at + 1);
    tokens.push({ kind: 'template', text, line: start });
  }

  function readSlash(): void {
    const end = regexMayStart(tokens) ? regexEnd(source, at) : undefined;
    const start = line;
    const text = advanceTo(end ?? at + 1);
    tokens.push({ kind: end === undefined ? 'mark' : 'regex', text, line: start });
  }

  /** Reads up to and including the mark that closes an expression in a template, or to the end of the text. */
  function readCode(closing?: '}'): void {
    let depth = 0;
    while (at < source.length) {
      const character = source[at] ?? '';
      if (character === closing && depth === 0) {
        advanceTo(at + 1);
        return;
      }
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      readToken(character);
    }
  }

  function readToken(character: string): void {
    if (/\s/.test(character)) advanceTo(at + 1);
    else if (character === '/' && /[/*]/.test(source[at + 1] ?? '')) skipComment();
    else if (character === '/') readSlash();
    else if (character === "'" || character === '"') readString();
    else if (character === '`') readTemplate();
    else readWordOrMark(character);
  }

  function readWordOrMark(character: string): void {
    WORD.lastIndex = at;
    const word = WORD.exec(source)?.[0];
    tokens.push({ kind: word ? 'word' : 'mark', text: word ?? character, line });
    at += (word ?? character).length;
  }

  readCode();
  return tokens;
}

/** After a value a slash divides; anywhere else it opens a regular expression. */
function regexMayStart(tokens: Token[]): boolean {
  const last = tokens.at(-1);
  if (!last) return true;
  if (last.kind === 'word') return BEFORE_REGEX.has(last.text);
  return last.kind === 'mark' && !/[)\]}]/.test(last.text);
}

function regexEnd(source: string, start: number): number | undefined {
  let inClass = false;
  for (let end = start + 1; end < source.length && source[end] !== '\n'; end += 1) {
    const character = source[end];
    if (character === '\\') end += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return end + 1;
  }
  return undefined;
}
