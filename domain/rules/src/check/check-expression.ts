import { CelError, type CelProgram, compileCel } from '@breakwater/cel';
import { findBankNames } from './bank-names.ts';
import type { Environment } from './environment.ts';
import { COUNTERS } from './environment.ts';
import type { ExpressionFault } from './expression-fault.ts';
import { explainIdentity, findIdentityReaches } from './identity-safeguard.ts';
import { suggest } from './nearest-name.ts';
import { checkPatterns } from './pattern-safeguard.ts';
import { tokensOf } from './tokens.ts';

/** Names that an expression may use. */
export interface KnownNames {
  /** Counters that the rule set declares. */
  readonly counters: readonly string[];
  /** Banks that there are; any name will do when left out. */
  readonly banks?: readonly string[] | undefined;
}

export type ExpressionCheck =
  | { readonly ok: true; readonly program: CelProgram }
  | { readonly ok: false; readonly faults: readonly ExpressionFault[] };

/**
 * Compiles an expression against the environment. Reaching for who a person is, counters that nobody declares and banks
 * that do not exist are all reported at once; the compiler itself stops at its first fault.
 */
export function checkExpression(
  source: string,
  environment: Environment,
  { counters, banks }: KnownNames,
): ExpressionCheck {
  const faults = [
    ...identityFaults(source),
    ...checkPatterns(source),
    ...counterFaults(source, counters),
    ...(banks ? bankFaults(source, banks) : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  try {
    return { ok: true, program: compileCel(source, { variables: environment.variables }) };
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    const { code, message } = error;
    return { ok: false, faults: [{ index: indexOf(source, error), code, message }] };
  }
}

function identityFaults(source: string): readonly ExpressionFault[] {
  return findIdentityReaches(source).map(({ offset, identifier }) => ({
    index: offset,
    code: 'safeguard-identity',
    message: explainIdentity(identifier),
  }));
}

function counterFaults(source: string, counters: readonly string[]): readonly ExpressionFault[] {
  const tokens = tokensOf(source);
  return tokens.flatMap((token, at) => {
    const isCounter =
      tokens[at - 2]?.text === COUNTERS && tokens[at - 1]?.text === '.' && tokens[at - 3]?.text !== '.';
    if (!isCounter || counters.includes(token.text)) return [];
    const message = `no counter '${token.text}' is declared under counters${suggest(token.text, counters)}`;
    return [{ index: token.offset, code: 'unknown-counter', message }];
  });
}

function bankFaults(source: string, banks: readonly string[]): readonly ExpressionFault[] {
  return findBankNames(source)
    .filter(({ bank }) => !banks.includes(bank))
    .map(({ bank, offset }) => ({
      index: offset,
      code: 'unknown-bank',
      message: `there is no bank '${bank}', so nothing would ever be found in it${suggest(bank, banks)}`,
    }));
}

function indexOf(source: string, place: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let line = 1; line < place.line; line++) start = source.indexOf('\n', start) + 1;
  return Math.min(start + place.column - 1, source.length);
}
