import type { SignalDescriptor, SignalValue } from '@breakwater/contracts/detection';
import type { EvidenceGroup, GateBand } from '@breakwater/contracts/returns';

/** The signal `linkage.return`, for the checker of rules. */
export const RETURN_SIGNAL: SignalDescriptor = {
  id: 'linkage.return',
  title:
    'Whether the account seems to be the return of one that was removed, by evidence that is independent',
  cost: 'cheap',
  reads: ['account.created', 'account.updated'],
  type: {
    object: 'Return',
    fields: { band: 'string', probability: 'double', groups: { list: 'string' }, count: 'int' },
  },
};

/** The value of the signal: the band, how probable it is, which groups of evidence speak for it, and of how many removals. */
export function returnValue(
  band: GateBand,
  evidence: readonly { readonly probability: number; readonly groups: readonly EvidenceGroup[] }[],
): SignalValue {
  const [best] = evidence;
  const probability = best?.probability ?? 0;
  const groups = best?.groups ?? [];
  return {
    known: true,
    value: { band, probability, groups, count: evidence.length },
    evidence: evidence.map((one) => ({
      kind: 'return' as const,
      field: '/account',
      value: Math.round(one.probability * 1_000) / 1_000,
      label: one.groups.join(', '),
    })),
  };
}
