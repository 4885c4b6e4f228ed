import type { ExpressionFault } from './expression-fault.ts';
import { findScriptTest } from './script-test.ts';
import { closingOf, type Token, tokensOf, valueOfText } from './tokens.ts';

/**
 * Faults of the patterns of `matches`. A pattern has to be written out, so that it can be looked at, and must not ask
 * which script a text is written in: a script is a stand-in for the language or origin of a person. Words of any script
 * are no fault.
 */
export function checkPatterns(expression: string): readonly ExpressionFault[] {
  return patternsOf(expression).flatMap(({ offset, pattern }) =>
    pattern ? scriptFaults(pattern) : [{ index: offset, ...notConstant }],
  );
}

/** Where the patterns of `matches` stand that are written out. */
export function findPatterns(expression: string): ReadonlySet<number> {
  return new Set(patternsOf(expression).flatMap(({ pattern }) => pattern?.offset ?? []));
}

/** Each call of `matches`, with its pattern where that is written out. */
function patternsOf(expression: string): readonly { offset: number; pattern: Token | undefined }[] {
  const tokens = tokensOf(expression);
  return tokens.flatMap(({ kind, text, offset }, at) => {
    if (kind !== 'name' || text !== 'matches' || tokens[at + 1]?.text !== '(') return [];
    return { offset, pattern: lastArgument(tokens, at + 1) };
  });
}

const notConstant = {
  code: 'pattern-not-constant',
  message: 'the pattern of matches should be one text in quotes: one that comes from data cannot be checked',
};

/** The text that is the last argument of a call; undefined when that is anything else. */
function lastArgument(tokens: readonly Token[], opening: number): Token | undefined {
  const closing = closingOf(tokens, opening);
  const argument = tokens[closing - 1];
  const alone = ['(', ','].includes(tokens[closing - 2]?.text ?? '');
  return argument?.kind === 'text' && alone ? argument : undefined;
}

function scriptFaults({ text, offset }: Token): readonly ExpressionFault[] {
  const found = findScriptTest(valueOfText(text) ?? '');
  if (found === undefined) return [];
  const message =
    `'${found}' asks which script a text is written in: a rule may look at what an account does, never at who a ` +
    'person is. Write out the words that are meant, in any script, or use a term bank.';
  return [{ index: offset, code: 'safeguard-identity', message }];
}
