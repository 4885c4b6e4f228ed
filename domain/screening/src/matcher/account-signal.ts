import { createHash } from 'node:crypto';
import { type Account, EVENT_TYPES } from '@breakwater/contracts';
import type { SignalDescriptor, SignalValue } from '@breakwater/contracts/detection';
import type { ScreeningMatch } from '@breakwater/contracts/screening';
import type { Screener } from './create-screener.ts';
import { subjectOf } from './subject-of.ts';

/** Profiles whose matches are remembered: most events come from accounts that were just seen. */
const REMEMBERED = 20_000;
const LISTED = 20;

/** The signal `screening.match`, for the checker of rules. */
export const SCREENING_SIGNAL: SignalDescriptor = {
  id: 'screening.match',
  title:
    'Designations that the account shows an identifier of, presents itself as, or bears the name of with something that agrees',
  cost: 'moderate',
  reads: EVENT_TYPES,
  type: {
    object: 'ScreeningMatches',
    fields: {
      count: 'int',
      best: 'string',
      lists: { list: 'string' },
      hits: {
        list: {
          object: 'ScreeningHit',
          fields: {
            tier: 'string',
            basis: 'string',
            list: 'string',
            ref: 'string',
            designated: 'string',
            field: 'string',
          },
        },
      },
    },
  },
};

/** The value of the signal for an account. */
export type AccountMatchValue = (account: Account) => SignalValue;

/**
 * The signal `screening.match`: T0 to T2 of an account. T3, a name alone or a mention, is never in it: no rule can act
 * on one. Unknown until the lists are loaded.
 */
export function createAccountSignal({
  screener,
  ready,
}: {
  readonly screener: Screener;
  readonly ready: () => boolean;
}): AccountMatchValue {
  const known = new Map<string, SignalValue>();
  let madeWith = '';
  return (account) => {
    if (!ready()) return { known: false, reason: 'the lists are not loaded yet' };
    const subject = subjectOf(account);
    const stamp = screener
      .stamp()
      .lists.map(({ list, version }) => `${list}@${version}`)
      .join();
    if (stamp !== madeWith) known.clear();
    madeWith = stamp;
    const key = createHash('sha256').update(JSON.stringify(subject)).digest('base64');
    const before = known.get(key);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const value = signalOf(
      screener.screen(subject, { accountsOnly: true }).filter(({ tier }) => tier !== 'T3'),
    );
    known.set(key, value);
    return value;
  };
}

function signalOf(matches: readonly ScreeningMatch[]): SignalValue {
  const listed = matches.slice(0, LISTED);
  return {
    known: true,
    value: {
      count: matches.length,
      best: matches[0]?.tier ?? 'none',
      lists: [...new Set(matches.map(({ list }) => list))],
      hits: listed.map(({ tier, basis, list, ref, designated, seen }) => ({
        tier,
        basis,
        list,
        ref,
        designated,
        field: `/account${seen.field}`,
      })),
    },
    evidence: listed.map(({ list, ref, designated, seen }) => ({
      kind: 'designation' as const,
      field: `/account${seen.field}`,
      ...(seen.start !== undefined && { start: seen.start }),
      ...(seen.end !== undefined && { end: seen.end }),
      matched: seen.text,
      bank: list,
      entry: ref,
      label: designated,
    })),
  };
}
