import type { Evidence } from '@breakwater/contracts';
import type { SignalDescriptor, SignalValue } from '@breakwater/contracts/detection';
import type { PassedOn, SaidBefore } from '@breakwater/contracts/spread';
import type { SaidOf } from './marks/marks-in-memory.ts';
import { CARRYING } from './things.ts';

/** The signal `spread`, for the checker of rules. */
export const SPREAD_SIGNAL: SignalDescriptor = {
  id: 'spread',
  title: 'How what an event carries spreads, and what was said of what it is a copy of',
  cost: 'cheap',
  reads: CARRYING,
  type: {
    object: 'Spread',
    fields: {
      copies: 'int',
      accounts: 'int',
      platforms: 'int',
      newAccountShare: 'double',
      knownBadShare: 'double',
      expectedExposure6h: 'double',
      supercritical: 'bool',
      decidedBefore: 'string',
      quoted: 'string',
      how: 'string',
      because: { list: 'string' },
      policies: { list: 'string' },
    },
  },
};

/** Counts of the thing that an event is part of, as rules read them. */
export interface SpreadFigures {
  readonly copies: number;
  readonly accounts: number;
  readonly platforms: number;
  readonly newAccountShare: number;
  readonly knownBadShare: number;
}

/** What will still be reached, or why nobody can say. */
export type ExpectedExposure =
  | { readonly known: true; readonly expected: number; readonly supercritical: boolean }
  | { readonly known: false; readonly reason: string };

/**
 * The value of the signal. What is not known is left out of it, which rules read as unknown, and its evidence says why;
 * what was said before is always known, since it is held whatever is read again.
 */
export function spreadValue(
  how: PassedOn,
  { copy, quote }: SaidOf,
  figures: SpreadFigures | { readonly unknown: string },
  exposure: ExpectedExposure,
): SignalValue {
  const decidedBefore: SaidBefore = copy?.said ?? 'none';
  const evidence: Evidence[] = [];
  if (copy) {
    evidence.push({
      kind: 'copy',
      field: FIELDS[copy.how],
      label: copy.of.because.join(', '),
      content: copy.of.contentId,
      entry: copy.said,
      via: [copy.how],
      value: Math.round(copy.likeness * 1_000) / 1_000,
    });
  }
  if ('unknown' in figures) evidence.push({ kind: 'value', field: '/content', label: figures.unknown });
  else if (!exposure.known) evidence.push({ kind: 'value', field: '/content', label: exposure.reason });
  const counted = 'unknown' in figures ? {} : figures;
  const foreseen =
    exposure.known && !('unknown' in figures)
      ? { expectedExposure6h: exposure.expected, supercritical: exposure.supercritical }
      : {};
  return {
    known: true,
    value: {
      ...counted,
      ...foreseen,
      decidedBefore,
      quoted: quote?.said ?? 'none',
      how: copy?.how ?? (quote?.how === 'share' ? 'quote' : how),
      because: copy ? [...copy.of.because] : [],
      policies: copy ? [...copy.of.policies] : [],
    },
    evidence,
  };
}

const FIELDS = {
  share: '/content/shareOf',
  'near-copy': '/content/text',
  'same-file': '/content/media',
} as const;
