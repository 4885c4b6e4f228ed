import { CelError, compileCel } from '@breakwater/cel';

/** A token of a CEL expression, as far as the checker needs to tell them apart. */
export interface Token {
  /** `text` is a string as it is written, with its quotes. */
  readonly kind: 'name' | 'sign' | 'text';
  readonly text: string;
  readonly offset: number;
}

/** Strings and comments come first, so that nothing inside them is taken for code. */
const SCANNER = new RegExp(
  [
    /(?<raw>[rR][bB]?"""[\s\S]*?"""|[rR][bB]?'''[\s\S]*?'''|[rR][bB]?"[^"\n]*"|[rR][bB]?'[^'\n]*')/,
    /`(?<field>[^`\n]*)`/,
    /(?<escaped>"""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/,
    /(?<comment>\/\/[^\n]*)/,
    /(?<name>[A-Za-z_]\w*)/,
    /(?<sign>&&|\|\||[^\s\w])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Names, signs and texts of an expression in order; comments are left out. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { groups = {}, index, 0: text } of expression.matchAll(SCANNER)) {
    const { name, field, sign, raw, escaped } = groups;
    if (name !== undefined) tokens.push({ kind: 'name', text, offset: index });
    else if (field !== undefined) tokens.push({ kind: 'name', text: field, offset: index });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text, offset: index });
    else if (raw !== undefined || escaped !== undefined) tokens.push({ kind: 'text', text, offset: index });
  }
  return tokens;
}

/** What a text of an expression says; undefined when it is not written rightly, which the compiler reports. */
export function valueOfText(text: string): string | undefined {
  try {
    const value = compileCel(text, { variables: {} }).evaluate({});
    return typeof value === 'string' ? value : undefined;
  } catch (error) {
    if (error instanceof CelError) return undefined;
    throw error;
  }
}

/** Index of the bracket that closes the one at this index; the end when there is none. */
export function closingOf(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (OPENING.has(text)) depth++;
    else if (CLOSING.has(text) && --depth === 0) return at;
  }
  return tokens.length;
}

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/**
 * The conditions that an expression joins by `&&` at its top level; the whole where `||` or `?` binds weaker.
 *
 * @example
 * ```ts
 * conjunctsOf('a == "x && y" && (b || c)') // => ['a == "x && y"', '(b || c)']
 * conjunctsOf('a && b || c') // => ['a && b || c']
 * ```
 */
export function conjunctsOf(expression: string): readonly string[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { text, offset } of tokensOf(expression)) {
    if (OPENING.has(text)) depth++;
    else if (CLOSING.has(text)) depth--;
    else if (depth === 0 && (text === '||' || text === '?')) return [expression];
    else if (depth === 0 && text === '&&') cuts.push(offset);
  }
  return [...cuts, expression.length].map((cut, index) =>
    expression.slice(index === 0 ? 0 : (cuts[index - 1] ?? 0) + 2, cut).trim(),
  );
}
