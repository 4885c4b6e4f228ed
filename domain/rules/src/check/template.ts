import { type CelProgram, isFailure, isUnknown } from '@breakwater/cel';
import type { Locale } from '@breakwater/contracts';
import { checkExpression, type KnownNames } from './check-expression.ts';
import { type Environment, isWithin } from './environment.ts';
import type { ExpressionFault } from './expression-fault.ts';

const INSERT = /\{\{([\s\S]*?)\}\}/g;
/** A value longer than this is cut: a reason is one sentence. */
const MAX_INSERT = 200;

/** A reason with its inserted expressions compiled. */
export interface Template {
  /** Texts around the inserts: always one more than programs. */
  readonly texts: readonly string[];
  readonly programs: readonly CelProgram[];
}

/** Compiles each `{{ expression }}` of a reason. Fault indexes count in the whole text. */
export function checkTemplate(
  text: string,
  environment: Environment,
  names: KnownNames,
): { readonly template: Template; readonly faults: readonly ExpressionFault[] } {
  const texts: string[] = [];
  const programs: CelProgram[] = [];
  const faults: ExpressionFault[] = [];
  let end = 0;
  for (const match of text.matchAll(INSERT)) {
    const expression = match[1] ?? '';
    const shift = match.index + 2;
    const check = checkExpression(expression, environment, names);
    if (check.ok) programs.push(check.program);
    const found = check.ok ? privateFaults(check.program) : check.faults;
    faults.push(...found.map((fault) => ({ ...fault, index: fault.index + shift })));
    texts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
  }
  texts.push(text.slice(end));
  return { template: { texts, programs }, faults: [...faults, ...strayBraces(text)] };
}

/** What a reason must not tell: users read it, and staff who may see neither addresses nor who reported. */
const PRIVATE = ['session', 'report.reporter'];

function privateFaults({ paths }: CelProgram): readonly ExpressionFault[] {
  if (!paths.some((path) => PRIVATE.some((part) => isWithin(path, part) || isWithin(part, path)))) return [];
  const message =
    'a reason is read by the user and by staff who may not see addresses or reporters: say it without session and reporter';
  return [{ index: 0, code: 'safeguard-private', message }];
}

function strayBraces(text: string): readonly ExpressionFault[] {
  const rest = text.replace(INSERT, (insert) => ' '.repeat(insert.length));
  const index = rest.search(/\{\{|\}\}/);
  return index === -1 ? [] : [{ index, code: 'template-braces', message: '{{ and }} should come in pairs' }];
}

/** How inserted values are written in a language. */
export interface ValueWords {
  /** For a value that is not known. */
  readonly unknown: string;
  readonly comma: string;
  /** Around texts, which may be in another script. */
  readonly quote: (text: string) => string;
}

export const VALUE_WORDS: Readonly<Record<Locale, ValueWords>> = {
  en: { unknown: 'unknown', comma: ', ', quote: (text) => text },
  // Isolates (UAX #9): the direction of a name or a list of names does not tear the sentence around it.
  ur: { unknown: 'نامعلوم', comma: '، ', quote: (text) => `\u2068${text}\u2069` },
};

/**
 * The reason with the values of one event; what is not known is printed as such.
 *
 * @param words how values are written; as in English when left out
 */
export function renderTemplate(
  template: Template,
  activation: Readonly<Record<string, unknown>>,
  words: ValueWords = VALUE_WORDS.en,
): string {
  const { texts, programs } = template;
  let rendered = texts[0] ?? '';
  programs.forEach((program, index) => {
    rendered += printInsert(program.evaluate(activation), words) + (texts[index + 1] ?? '');
  });
  return rendered;
}

function printInsert(value: unknown, words: ValueWords): string {
  const text = printValue(value, words);
  return typeof value === 'string' || Array.isArray(value) ? words.quote(text) : text;
}

function printValue(value: unknown, words: ValueWords): string {
  if (value === undefined || isUnknown(value) || isFailure(value)) return words.unknown;
  const text =
    value instanceof Date
      ? value.toISOString()
      : Array.isArray(value)
        ? [...new Set(value.map((item) => printValue(item, words)))].join(words.comma)
        : plain(value);
  return text.length <= MAX_INSERT ? text : `${text.slice(0, MAX_INSERT - 1)}…`;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
