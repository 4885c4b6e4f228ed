import { messageOf } from '@breakwater/kernel';
import { CelError } from '../errors.ts';
import { placeOf } from './source.ts';
import type { Token } from './tokens.ts';

/** What the parser threw, as an error that points at the token which does not fit. */
export function syntaxError(thrown: unknown, source: string, tokens: readonly Token[]): CelError {
  const at = (offset: number, message: string): CelError =>
    new CelError('cel-syntax', `Syntax error: ${message}.`, placeOf(source, offset));
  if (thrown instanceof RangeError)
    return new CelError('cel-limit', 'The expression is nested too deeply.', { line: 1, column: 1 });
  const unclosed = tokens.find(({ text }) => /^["'`]$/.test(text));
  if (unclosed !== undefined) return at(unclosed.start, 'this text is not closed');
  const offset = offsetOf(thrown);
  const reason = messageOf(thrown).replace(/^<input>:\d+:\d+: /, '');
  if (!reason.startsWith('found')) return at(offset, reason);
  return at(
    offset,
    describe(
      tokens,
      tokens.findIndex(({ start }) => start >= offset),
    ),
  );
}

function offsetOf(thrown: unknown): number {
  const failure = thrown as { readonly location?: { readonly start?: { readonly offset?: number } } };
  return failure.location?.start?.offset ?? 0;
}

/** The parser names every token it could have read; a person needs the one that it could not. */
function describe(tokens: readonly Token[], index: number): string {
  const found = tokens[index]?.text.slice(0, 40);
  const next = tokens[index + 1]?.text.slice(0, 40);
  if (found === undefined) return 'the expression ends where a value was expected';
  if (/^[\w"'([{!]/.test(found))
    return `${found} was not expected here; an operator such as && or == may be missing before it`;
  return `${found} is not followed by a value${next === undefined ? '' : `, but by ${next}`}`;
}
