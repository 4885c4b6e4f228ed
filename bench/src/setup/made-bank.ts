import type { TermBank } from '@breakwater/contracts/detection';
import { syntheticBank } from '@breakwater/text/testing';

const TERMS = 10_000;

/** Invented names in Latin and Arabic script. */
export const madeTerms = () => syntheticBank(TERMS);

/** The same as a bank. */
export function madeBank(): TermBank {
  return {
    id: 'made-names',
    kind: 'terms',
    title: 'Invented names',
    owner: 'bench',
    severity: 'medium',
    entries: madeTerms().map(({ id, text }) => ({ id, term: text })),
  };
}
