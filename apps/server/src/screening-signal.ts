import { EVENT_TYPES, type EventRecord } from '@breakwater/contracts';
import { perRecord, type SignalDefinition } from '@breakwater/detection';
import { type Screening, SIGNAL_TYPE } from '@breakwater/screening';

/**
 * The signal `screening.match`: how the account of an event stands beside the lists. Names alone are not in it, so that
 * no rule can act on one.
 */
export function screeningMatch(
  matchOf: (account: EventRecord['account']) => ReturnType<Screening['matchOf']>,
): SignalDefinition {
  return {
    descriptor: {
      id: 'screening.match',
      title:
        'Designations that the account shows an identifier of, presents itself as, or bears the name of with something that agrees',
      cost: 'moderate',
      reads: EVENT_TYPES,
      type: SIGNAL_TYPE,
    },
    evaluate: perRecord(({ account }) => matchOf(account)),
  };
}
