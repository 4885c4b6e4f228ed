/** A token of a CEL expression, as far as the checker needs to tell them apart. */
export interface Token {
  readonly kind: 'name' | 'sign';
  readonly text: string;
  readonly offset: number;
}

/** Strings and comments come first, so that nothing inside them is taken for code. */
const SCANNER = new RegExp(
  [
    /(?<quoted>[rR][bB]?"""[\s\S]*?"""|[rR][bB]?'''[\s\S]*?'''|[rR][bB]?"[^"\n]*"|[rR][bB]?'[^'\n]*'|`[^`\n]*`)/,
    /(?<escaped>"""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/,
    /(?<comment>\/\/[^\n]*)/,
    /(?<name>[A-Za-z_]\w*)/,
    /(?<sign>&&|\|\||[^\s\w])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Names and signs of an expression in order; texts in quotes and comments are left out. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { groups = {}, index, 0: text } of expression.matchAll(SCANNER)) {
    if (groups.name !== undefined) tokens.push({ kind: 'name', text, offset: index });
    else if (groups.sign !== undefined) tokens.push({ kind: 'sign', text, offset: index });
  }
  return tokens;
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
