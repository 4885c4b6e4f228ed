import { EVENT_TYPES } from '@breakwater/contracts';
import type { Position } from '../banks/term-index.ts';
import type { SignalDefinition } from '../signal-definition.ts';
import { perRecord } from './per-record.ts';
import { TERM_HITS_TYPE, termHitsValue } from './term-hits.ts';

const FIELDS: readonly (readonly ['handle' | 'displayName' | 'bio', Position])[] = [
  ['handle', 'handle'],
  ['displayName', 'name'],
  ['bio', 'bio'],
];

/** Entries of term banks in handle, display name and bio, as known at the event. */
export const accountTerms: SignalDefinition = {
  descriptor: {
    id: 'account.terms',
    title: 'Terms of the term banks in handle, display name and bio of the account',
    cost: 'moderate',
    reads: EVENT_TYPES,
    type: TERM_HITS_TYPE,
  },
  evaluate: perRecord(({ account }, { banks }) =>
    termHitsValue(
      FIELDS.flatMap(([field, position]) => {
        const text = account[field];
        const hits = text === undefined ? [] : banks.terms.find(text, position);
        return hits.map((hit) => ({
          ...hit,
          field: `/account/${field}`,
          use: hit.entry.use ?? ('mention' as const),
        }));
      }),
    ),
  ),
};
