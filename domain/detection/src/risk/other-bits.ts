import type { SignalValue } from '@breakwater/contracts';
import type { RiskState } from './risk-state.ts';
import type { RiskBits } from './weigh-risk.ts';

/** An address, document or number of a designation; presenting oneself as designated; a name that something bears out. */
const DESIGNATION_BITS: Readonly<Record<string, number>> = { T0: 9, T1: 7, T2: 3 };
const BITS_A_COPY = 5;
const BITS_A_LINK = 4;

/**
 * What speaks for or against besides words. The weights are priors, until decisions fit them: a near-copy of confirmed
 * content or a banked link is the account's own doing; a return and reports are what others say.
 */
export function otherBits(state: RiskState, signalOf: (id: string) => SignalValue): RiskBits {
  return {
    copies: state.copies * BITS_A_COPY,
    links: state.links * BITS_A_LINK,
    return: state.returned,
    reports: reportBits(signalOf('reports')),
    designation: designationBits(signalOf('screening.match')),
  };
}

/** Each reporter who was right so far counts one bit, each who was wrong takes away a little. */
function reportBits(value: SignalValue): number {
  if (!value.known) return 0;
  const { weighted = 0, distinctReporters = 0 } = value.value as {
    readonly weighted?: number;
    readonly distinctReporters?: number;
  };
  return 2 * weighted - distinctReporters;
}

function designationBits(value: SignalValue): number {
  if (!value.known) return 0;
  const { best } = value.value as { readonly best?: string };
  return DESIGNATION_BITS[best ?? ''] ?? 0;
}
