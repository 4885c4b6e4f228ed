import type { OpenBreaker } from '@breakwater/contracts/live';
import type { Returns } from '@breakwater/returns';
import type { Rules } from '@breakwater/rules';

/** What may hold itself back. */
export interface BreakerSources {
  readonly rules: Pick<Rules, 'openBreakers'>;
  readonly gate: Pick<Returns['gate'], 'breakers'>;
}

/** Where automation holds itself back just now: rules that fired on too many accounts, and places of the gate. */
export async function openBreakersOf({ rules, gate }: BreakerSources): Promise<OpenBreaker[]> {
  const [ofRules, ofGate] = await Promise.all([rules.openBreakers(), gate.breakers.list()]);
  return [
    ...ofRules.map(
      ({ ruleId, openedAt }): OpenBreaker => ({
        of: 'rule',
        name: ruleId,
        since: openedAt,
      }),
    ),
    ...ofGate.map(({ kind, trippedAt }): OpenBreaker => ({ of: 'gate', name: kind, since: trippedAt })),
  ];
}
