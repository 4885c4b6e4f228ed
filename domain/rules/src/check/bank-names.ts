import type { FieldType } from '@breakwater/contracts/detection';
import { closingOf, type Token, tokensOf, valueOfText } from './tokens.ts';

/** A place where an expression names a bank. */
export interface BankName {
  readonly bank: string;
  readonly offset: number;
}

const MACROS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/**
 * The names of banks in an expression: texts that are compared with the field `bank` of a hit, listed for it, or looked
 * for among `banks`. A name that no bank has would find nothing for ever, which nobody should take for clean.
 *
 * @example
 * ```ts
 * findBankNames('text.terms.hits.exists(h, h.bank == "clubs")').map(({ bank }) => bank) // => ['clubs']
 * findBankNames('text.terms.hits.exists(h, h.bank in ["a", "b"])').map(({ bank }) => bank) // => ['a', 'b']
 * findBankNames('"clubs" in text.terms.banks && content.kind == "post"').map(({ bank }) => bank) // => ['clubs']
 * ```
 */
export function findBankNames(expression: string): readonly BankName[] {
  const tokens = tokensOf(expression);
  const banks = bankVariables(tokens);
  return tokens.flatMap(({ kind, text, offset }, at) => {
    if (kind !== 'text' || !namesBank(tokens, at, banks)) return [];
    const bank = valueOfText(text);
    return bank === undefined ? [] : [{ bank, offset }];
  });
}

/** Whether values of a type come from banks. */
export function searchesBanks(type: FieldType): boolean {
  if (typeof type === 'string') return false;
  if ('list' in type) return searchesBanks(type.list);
  return Object.entries(type.fields).some(
    ([name, field]) => name === 'bank' || name === 'banks' || searchesBanks(field),
  );
}

/** Variables that stand for one bank after the other: `b` in `banks.exists(b, …)`. */
function bankVariables(tokens: readonly Token[]): ReadonlySet<string> {
  const names = tokens.filter(
    (_, at) =>
      tokens[at - 1]?.text === '(' &&
      MACROS.has(tokens[at - 2]?.text ?? '') &&
      tokens[at - 3]?.text === '.' &&
      tokens[at - 4]?.text === 'banks',
  );
  return new Set(names.map(({ text }) => text));
}

/** Whether the text at this index stands where a bank is named. */
function namesBank(tokens: readonly Token[], at: number, variables: ReadonlySet<string>): boolean {
  const isBank = (index: number) =>
    endsInField(tokens, index, 'bank') || isVariable(tokens, index, variables);
  const isBanks = (index: number) => endsInField(tokens, index, 'banks') || isListOfBanks(tokens, index);
  if (isComparison(tokens, at - 2)) return isBank(at - 3);
  if (isComparison(tokens, at + 1)) return isBank(endOfOperand(tokens, at + 3));
  if (tokens[at + 1]?.text === 'in') return isBanks(endOfOperand(tokens, at + 2));
  const list = startOfList(tokens, at);
  if (list === undefined) return false;
  if (tokens[list - 1]?.text === 'in') return isBank(list - 2);
  return isComparison(tokens, list - 2) && isBanks(list - 3);
}

function isComparison(tokens: readonly Token[], at: number): boolean {
  return ['=', '!'].includes(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '=';
}

function endsInField(tokens: readonly Token[], at: number, field: string): boolean {
  const end = tokens.findLastIndex(({ text }, index) => index <= at && text !== ')');
  return tokens[end]?.text === field && tokens[end - 1]?.text === '.';
}

function isVariable(tokens: readonly Token[], at: number, variables: ReadonlySet<string>): boolean {
  return variables.has(tokens[at]?.text ?? '') && tokens[at - 1]?.text !== '.';
}

/** `hits.map(h, h.bank)` */
function isListOfBanks(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ')' && tokens[at - 1]?.text === 'bank' && tokens[at - 7]?.text === 'map';
}

/** Index of the last token of the path or call that begins here. */
function endOfOperand(tokens: readonly Token[], start: number): number {
  let end = start;
  for (;;) {
    const next = tokens[end + 1]?.text;
    if (next === '.') end += 2;
    else if (next === '(' || next === '[') end = closingOf(tokens, end + 1);
    else return end;
  }
}

/** Index of the bracket before a list of texts in which this one stands. */
function startOfList(tokens: readonly Token[], at: number): number | undefined {
  let start = at - 1;
  while (tokens[start]?.text === ',' || tokens[start]?.kind === 'text') start--;
  return tokens[start]?.text === '[' ? start : undefined;
}
