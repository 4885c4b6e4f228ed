import { CelError, type CelProgram, compileCel } from '@breakwater/cel';
import { type BankKind, searchedBanks } from './bank-kinds.ts';
import { findBankNames } from './bank-names.ts';
import type { Environment } from './environment.ts';
import { COUNTERS } from './environment.ts';
import type { ExpressionFault } from './expression-fault.ts';
import { identityWordIn } from './identity-literals.ts';
import { explainIdentity, findIdentityReaches } from './identity-safeguard.ts';
import { suggest } from './nearest-name.ts';
import { checkPatterns, findPatterns } from './pattern-safeguard.ts';
import { tokensOf } from './tokens.ts';

/** Names that an expression may use. */
export interface KnownNames {
  /** Counters that the rule set declares. */
  readonly counters: readonly string[];
  /** Banks that there are; any name will do when left out. */
  readonly banks?: readonly KnownBank[] | undefined;
  /** The rule set is stored and was sound by the rules of its time: only what keeps it from running is a fault. */
  readonly stored?: boolean | undefined;
}

/** A bank that there is. */
export interface KnownBank {
  readonly id: string;
  readonly kind: BankKind;
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
  { counters, banks, stored = false }: KnownNames,
): ExpressionCheck {
  const faults = [
    ...identityFaults(source),
    ...checkPatterns(source),
    ...counterFaults(source, counters),
    ...(banks ? bankFaults(source, banks, environment) : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  try {
    const program = compileCel(source, { variables: environment.variables });
    const more = stored ? [] : [...doomedFaults(program), ...literalFaults(program)];
    return more.length > 0 ? { ok: false, faults: more } : { ok: true, program };
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

function bankFaults(
  source: string,
  banks: readonly KnownBank[],
  { signals }: Environment,
): readonly ExpressionFault[] {
  const ids = banks.map(({ id }) => id);
  const unknown = findBankNames(source)
    .filter(({ bank }) => !ids.includes(bank))
    .map(({ bank, offset }) => ({
      index: offset,
      code: 'unknown-bank',
      message: `there is no bank '${bank}', so nothing would ever be found in it${suggest(bank, ids)}`,
    }));
  const searching = signals.map(({ id }) => id);
  const other = searchedBanks(source, searching).flatMap(({ bank, offset, signal, kind }) => {
    const known = banks.find(({ id }) => id === bank);
    if (known === undefined || known.kind === kind) return [];
    const message = `'${bank}' is a bank of ${known.kind}, and ${signal} searches banks of ${kind}: nothing would ever be found in it`;
    return [{ index: offset, code: 'bank-kind', message }];
  });
  return [...unknown, ...other];
}

function doomedFaults(program: CelProgram): readonly ExpressionFault[] {
  return program.doomed().map(({ first, why }) => ({
    index: first,
    code: 'never-evaluates',
    message: `this can never be evaluated, whatever the event: ${why}`,
  }));
}

/** Labels and banks have names that operators gave them: what they find is looked at where they are kept. */
function literalFaults(program: CelProgram): readonly ExpressionFault[] {
  const { source } = program;
  const named = new Set([...findBankNames(source), ...findLabels(source)].map(({ offset }) => offset));
  const patterns = findPatterns(source);
  return program.texts().flatMap(({ first, text }) => {
    const found = named.has(first) ? undefined : identityWordIn(text, { pattern: patterns.has(first) });
    if (found === undefined) return [];
    const message =
      `'${found.word}' names a ${found.kind}: a rule may look at what an account does and says, never pick people by ` +
      'religion, ethnicity or nationality. For the name of an organisation use a term bank.';
    return [{ index: first, code: 'safeguard-identity', message }];
  });
}

function findLabels(source: string): readonly { readonly offset: number }[] {
  const tokens = tokensOf(source);
  return tokens.filter(
    ({ kind }, at) =>
      kind === 'text' &&
      tokens[at - 1]?.text === '=' &&
      ['=', '!'].includes(tokens[at - 2]?.text ?? '') &&
      tokens[at - 3]?.text === 'label',
  );
}

function indexOf(source: string, place: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let line = 1; line < place.line; line++) start = source.indexOf('\n', start) + 1;
  return Math.min(start + place.column - 1, source.length);
}
