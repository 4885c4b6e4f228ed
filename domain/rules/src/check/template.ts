import { type CelProgram, isFailure, isUnknown } from '@breakwater/cel';
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

/** The reason with the values of one event; what is not known is printed as "unknown". */
export function renderTemplate(template: Template, activation: Readonly<Record<string, unknown>>): string {
  const { texts, programs } = template;
  let rendered = texts[0] ?? '';
  programs.forEach((program, index) => {
    rendered += printValue(program.evaluate(activation)) + (texts[index + 1] ?? '');
  });
  return rendered;
}

function printValue(value: unknown): string {
  if (value === undefined || isUnknown(value) || isFailure(value)) return 'unknown';
  const text =
    value instanceof Date
      ? value.toISOString()
      : Array.isArray(value)
        ? [...new Set(value.map(printValue))].join(', ')
        : plain(value);
  return text.length <= MAX_INSERT ? text : `${text.slice(0, MAX_INSERT - 1)}…`;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
