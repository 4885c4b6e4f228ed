import { findBankNames } from './bank-names.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** What banks hold. */
export type BankKind = 'terms' | 'links';

/** A place where an expression looks for a bank, in a signal that searches banks of one kind. */
export interface SearchedBank {
  readonly bank: string;
  readonly offset: number;
  readonly signal: string;
  readonly kind: BankKind;
}

/**
 * Which banks an expression looks for in which signal, where that can be told: the hits of `text.terms` come from banks of
 * terms, those of `text.links` from banks of links.
 *
 * @example
 * searchedBanks('text.links.hits.exists(h, h.bank == "a")', ['text.links'])[0]?.kind // => 'links'
 */
export function searchedBanks(expression: string, signals: readonly string[]): readonly SearchedBank[] {
  const tokens = tokensOf(expression);
  return findBankNames(expression).flatMap(({ bank, offset }) => {
    const at = tokens.findIndex((token) => token.offset === offset);
    const signal = [...signals]
      .sort((a, b) => b.length - a.length)
      .find((id) => rootsAround(tokens, at).some((root) => root === id || root.startsWith(`${id}.`)));
    const kind = kindOf(signal);
    return signal === undefined || kind === undefined ? [] : [{ bank, offset, signal, kind }];
  });
}

function kindOf(signal: string | undefined): BankKind | undefined {
  if (signal?.endsWith('.terms')) return 'terms';
  return signal?.endsWith('.links') ? 'links' : undefined;
}

/** The paths that the operand beside a text begins with; a variable of a macro stands for what the macro goes over. */
function rootsAround(tokens: readonly Token[], at: number): readonly string[] {
  let before = at - 1;
  while (tokens[before]?.text === '[' || tokens[before]?.text === ',' || tokens[before]?.kind === 'text')
    before--;
  let after = at + 1;
  while (tokens[after]?.text === ']' || tokens[after]?.text === ',' || tokens[after]?.kind === 'text')
    after++;
  const left = isOperator(tokens, before)
    ? pathEndingAt(tokens, operatorStart(tokens, before) - 1)
    : undefined;
  const right = isOperator(tokens, after) ? pathFrom(tokens, operatorEnd(tokens, after) + 1) : undefined;
  return [left, right].flatMap((path) => (path === undefined ? [] : [resolve(tokens, path, at)]));
}

const isOperator = (tokens: readonly Token[], at: number) =>
  ['=', '!', 'in'].includes(tokens[at]?.text ?? '');
const operatorStart = (tokens: readonly Token[], at: number) => (tokens[at]?.text === 'in' ? at : at - 1);
const operatorEnd = (tokens: readonly Token[], at: number) => (tokens[at]?.text === 'in' ? at : at + 1);

/** `a.b.c` that ends at this token, brackets of calls left out. */
function pathEndingAt(tokens: readonly Token[], end: number): string {
  const names: string[] = [];
  let at = end;
  while (at >= 0) {
    const { kind, text = '' } = tokens[at] ?? {};
    if (text === ')' || text === ']') at = openingOf(tokens, at) - 1;
    else if (kind === 'name') {
      names.unshift(text);
      if (tokens[at - 1]?.text !== '.') break;
      at -= 2;
    } else break;
  }
  return names.join('.');
}

function pathFrom(tokens: readonly Token[], start: number): string {
  let at = start;
  while (tokens[at]?.text === '(') at++;
  const names: string[] = [];
  while (tokens[at]?.kind === 'name') {
    names.push(tokens[at]?.text ?? '');
    if (tokens[at + 1]?.text !== '.') break;
    at += 2;
  }
  return names.join('.');
}

function openingOf(tokens: readonly Token[], closing: number): number {
  let depth = 0;
  for (let at = closing; at >= 0; at--) {
    if (tokens[at]?.text === ')' || tokens[at]?.text === ']') depth++;
    else if ((tokens[at]?.text === '(' || tokens[at]?.text === '[') && --depth === 0) return at;
  }
  return 0;
}

/** `h.bank` of `text.terms.hits.exists(h, …)` is `text.terms.hits.exists.bank`: what matters is how it begins. */
function resolve(tokens: readonly Token[], path: string, before: number): string {
  const [variable = '', ...rest] = path.split('.');
  for (let at = before; at > 1; at--) {
    const declares =
      tokens[at]?.text === variable && tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ',';
    if (declares) {
      const range = pathEndingAt(tokens, at - 2);
      return range === '' || range.split('.')[0] === variable
        ? path
        : resolve(tokens, [range, ...rest].join('.'), at - 2);
    }
  }
  return path;
}
