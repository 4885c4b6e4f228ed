import { parse as parseSource } from '@bufbuild/cel';
import { CelError } from '../errors.ts';
import type { CelLimits } from '../limits.ts';
import { replaceQuotedFields } from './quoted-fields.ts';
import { placeOf } from './source.ts';
import { syntaxError } from './syntax-error.ts';
import { closers, openers, type Token, tokenize } from './tokens.ts';

type ParsedSource = ReturnType<typeof parseSource>;

/** A node of the syntax tree as the parser returns it. */
export type Expr = ParsedSource['expr'];

/** A syntax tree with what is needed to point back into its source. */
export interface Parsed {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly expr: Expr;
  /** Offset of a node in the source. */
  offsetOf(expr: Expr): number;
  /** The call that a comprehension was expanded from. */
  macroOf(expr: Expr): Expr | undefined;
  /** The name that a field has in the source, quotes removed. */
  fieldName(name: string): string;
}

/** Parses a source text within the limits. Throws {@link CelError} with `cel-syntax` or `cel-limit`. */
export function parse(source: string, limits: CelLimits): Parsed {
  if (source.length > limits.sourceLength) {
    const message = `The expression has ${source.length} characters; at most ${limits.sourceLength} are allowed.`;
    throw new CelError('cel-limit', message, { line: 1, column: 1 });
  }
  const tokens = tokenize(source);
  guardDepth(source, tokens, limits.depth);
  const plain = replaceQuotedFields(source, tokens);
  const { expr, sourceInfo } = runParser(source, plain.text, tokens);
  return {
    source,
    tokens,
    expr,
    offsetOf: (node) => sourceInfo?.positions[String(node.id)] ?? 0,
    macroOf(node) {
      const call = sourceInfo?.macroCalls[String(node.id)];
      // The call itself has no position; it stands where its expansion does.
      return call && { ...call, id: node.id };
    },
    fieldName: (name) => plain.names.get(name) ?? name,
  };
}

/** The parser recurses on brackets and conditionals and would overflow the stack. */
function guardDepth(source: string, tokens: readonly Token[], limit: number): void {
  let depth = 0;
  let conditionals = 0;
  for (const { text, start } of tokens) {
    if (openers.has(text)) depth++;
    else if (closers.has(text)) depth--;
    else if (text === '?') conditionals++;
    if (Math.max(depth, conditionals) > limit) throw tooDeep(source, start, limit);
  }
}

/** The refusal of an expression that is nested too deeply. */
export function tooDeep(source: string, offset: number, limit: number): CelError {
  return new CelError(
    'cel-limit',
    `The expression is nested deeper than ${limit} levels.`,
    placeOf(source, offset),
  );
}

function runParser(source: string, text: string, tokens: readonly Token[]): ParsedSource {
  try {
    // The parser wants a line break even after a comment at the very end.
    return parseSource(`${text}\n`);
  } catch (thrown) {
    throw syntaxError(thrown, source, tokens);
  }
}
