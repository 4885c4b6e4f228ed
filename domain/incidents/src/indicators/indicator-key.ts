import type { NewIndicator } from '@breakwater/contracts/incidents';
import { checkTerms, copySignature, TermError } from '@breakwater/text';
import type { BankFault, LinksPort } from '../ports.ts';

/** What an indicator is looked up by, the same for every way to write it; or why it is none. */
export type IndicatorKey = { readonly key: string } | { readonly fault: BankFault };

const wrong = (message: string): IndicatorKey => ({ fault: { code: 'wrong', message } });

type Named = Pick<NewIndicator, 'kind' | 'value'> & { readonly platform?: string | undefined };

/** Under which key an indicator is found, or what is wrong with it as it is written: no force helps against that. */
export function indicatorKey(
  { kind, value, platform }: Named,
  links: Pick<LinksPort, 'keyOf'>,
): IndicatorKey {
  if ((kind === 'account') !== (platform !== undefined))
    return wrong('An account is named with its platform, and nothing else is.');
  switch (kind) {
    case 'term':
      return termKey(value);
    case 'link': {
      const key = links.keyOf(value);
      return key === undefined ? wrong('Write a web address, a domain or an invite link.') : { key };
    }
    case 'file': {
      const key = value.trim().toLowerCase();
      return /^[0-9a-f]{64}$/.test(key) ? { key } : wrong('Write a SHA-256 as 64 hexadecimal digits.');
    }
    case 'account':
      return { key: `${platform} ${value}` };
    case 'text':
      return copySignature(value) === undefined
        ? wrong(
            'The text is too short for copies of it to be told apart: four words and 25 letters at least.',
          )
        : { key: value.normalize('NFC').trim() };
    default:
      return kind satisfies never;
  }
}

function termKey(value: string): IndicatorKey {
  if (value.length > LONGEST_TERM)
    return wrong(`A term has ${LONGEST_TERM} characters at most; add a text instead.`);
  try {
    checkTerms([{ id: '0', text: value }]);
    return { key: value.normalize('NFC').trim().toLowerCase() };
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return wrong(error.message.replace(/^Term \S+ /, 'The term '));
  }
}

const LONGEST_TERM = 200;
