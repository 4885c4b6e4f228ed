import type { Evidence } from '@breakwater/contracts';
import type { FieldType, SignalValue } from '@breakwater/contracts/detection';
import type { TermHit } from '../banks/term-index.ts';
import { LISTED_HITS } from './hit-limit.ts';

/** A hit together with where it was seen and what it means there. */
export interface PlacedTermHit extends TermHit {
  /** JSON Pointer into the event. */
  readonly field: string;
  readonly use: 'mention' | 'self-identification';
}

/** What rules see of the terms that were found. */
export const TERM_HITS_TYPE: FieldType = {
  object: 'TermHits',
  fields: {
    count: 'int',
    banks: { list: 'string' },
    hits: {
      list: {
        object: 'TermHit',
        fields: {
          bank: 'string',
          term: 'string',
          label: 'string',
          severity: 'string',
          use: 'string',
          field: 'string',
          ambiguous: 'bool',
        },
      },
    },
  },
};

/** The value of a signal that found these terms: `count` has all of them, the first hundred are listed. */
export function termHitsValue(found: readonly PlacedTermHit[]): SignalValue {
  const listed = found.slice(0, LISTED_HITS);
  return {
    known: true,
    value: {
      count: found.length,
      banks: [...new Set(found.map(({ bank }) => bank.id))],
      hits: listed.map(({ bank, entry, field, use }) => ({
        bank: bank.id,
        term: entry.id,
        label: entry.label ?? entry.term,
        severity: bank.severity ?? 'medium',
        use,
        field,
        ambiguous: entry.ambiguous ?? false,
      })),
    },
    evidence: listed.map(termEvidence),
  };
}

function termEvidence({ bank, entry, match, field }: PlacedTermHit): Evidence {
  return {
    kind: 'term',
    field,
    start: match.start,
    end: match.end,
    matched: match.matched,
    bank: bank.id,
    bankVersion: bank.version ?? 1,
    entry: entry.id,
    label: entry.label ?? entry.term,
    ...(match.via.length > 0 && { via: [...match.via] }),
  };
}
