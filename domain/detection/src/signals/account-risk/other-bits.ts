import type { SignalValue } from '@breakwater/contracts/detection';
import type { RiskState } from '../../risk/risk-state.ts';
import { BITS_A_COPY, BITS_A_LINK } from '../../risk/telling-posts.ts';
import type { RiskBits } from '../../risk/weigh-risk.ts';
import { UNKNOWN_REPORTER } from '../reports.ts';

/** An address, document or number of a designation; presenting oneself as designated; a name that something bears out. */
const DESIGNATION_BITS: Readonly<Record<string, number>> = { T0: 9, T1: 7, T2: 3 };

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

/**
 * Reporters whose reports were upheld so far count up to a bit each; those whose reports were not take away as much; those
 * of whom nothing is known, and nameless ones, say nothing. What was decided on the account itself does not count here: it
 * has its own consequences, and would else make the next decision.
 */
function reportBits(value: SignalValue): number {
  if (!value.known) return 0;
  const {
    weighted = 0,
    anonymous = 0,
    distinctReporters = 0,
  } = value.value as {
    readonly weighted?: number;
    readonly anonymous?: number;
    readonly distinctReporters?: number;
  };
  const named = anonymous > 0 ? weighted - UNKNOWN_REPORTER : weighted;
  return 2 * named - distinctReporters;
}

function designationBits(value: SignalValue): number {
  if (!value.known) return 0;
  const { best } = value.value as { readonly best?: string };
  return DESIGNATION_BITS[best ?? ''] ?? 0;
}
