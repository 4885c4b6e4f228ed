import { createValidator } from '@breakwater/contracts';
import { type Bank, LinkBank, TermBank } from '@breakwater/contracts/detection';
import { TermError } from '@breakwater/text';
import type { BankFault } from '../errors.ts';
import { linkKey } from './link-index.ts';
import { checkTermsOf } from './term-index.ts';

const validators = { terms: createValidator(TermBank), links: createValidator(LinkBank) };

export type BankCheck =
  | { readonly ok: true; readonly bank: Bank }
  | { readonly ok: false; readonly faults: readonly BankFault[] };

/**
 * Checks a parsed JSON value: its shape, that entry ids are unique, that every term can be compiled and every link is
 * what its kind says. All faults are given, not the first alone.
 *
 * @example
 * checkBank({ id: 'a', kind: 'terms', title: 'A', owner: 'Policy team', entries: [] }).ok // => true
 * checkBank({ kind: 'words' }) // => { ok: false, faults: [{ pointer: '/kind', message: "should be 'terms' or 'links'" }] }
 */
export function checkBank(value: unknown): BankCheck {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (kind !== 'terms' && kind !== 'links') {
    return { ok: false, faults: [{ pointer: '/kind', message: "should be 'terms' or 'links'" }] };
  }
  const validator = validators[kind];
  if (!validator.Check(value)) {
    const faults = validator.Errors(value).map(({ instancePath, message, params }) => ({
      pointer: instancePath,
      message: 'additionalProperties' in params ? `${message}: ${params.additionalProperties}` : message,
    }));
    return { ok: false, faults };
  }
  const bank = value as Bank;
  const faults = [
    ...repeatedIds(bank),
    ...(bank.kind === 'terms' ? unusableTerms(bank) : unusableLinks(bank)),
  ];
  return faults.length === 0 ? { ok: true, bank } : { ok: false, faults };
}

function repeatedIds({ entries }: Bank): BankFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id))
      return [{ pointer: `/entries/${index}/id`, message: `'${id}' stands on another entry already` }];
    seen.add(id);
    return [];
  });
}

/** All together first, since nearly always all is well; only then term by term. */
function unusableTerms(bank: TermBank): BankFault[] {
  if (termFault(bank) === undefined) return [];
  return bank.entries.flatMap((entry, index) => {
    const message = termFault({ ...bank, entries: [entry] });
    return message === undefined ? [] : [{ pointer: `/entries/${index}/term`, message }];
  });
}

function termFault(bank: TermBank): string | undefined {
  try {
    checkTermsOf([bank]);
    return undefined;
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    // The matcher knows entries by number; here the pointer says which one it is.
    return error.message.replace(/^Term \S+ /, '').replace(/\.$/, '');
  }
}

function unusableLinks({ entries }: LinkBank): BankFault[] {
  return entries.flatMap((entry, index) => {
    if (linkKey(entry) !== undefined) return [];
    return [{ pointer: `/entries/${index}/value`, message: EXPECTED[entry.kind] }];
  });
}

const EXPECTED = {
  url: 'should be a web address, e.g. https://example.org/page',
  domain: 'should be a domain name, e.g. example.org',
  invite: 'should be an invite link of a messenger, e.g. https://t.me/+code',
} as const;
