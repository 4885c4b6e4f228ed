import type { IndicatorState } from '@breakwater/contracts/incidents';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<IndicatorState, Tone>> = {
  proposed: 'attention',
  'in-force': 'info',
  withdrawn: 'neutral',
};

/** Whether posts are found by an indicator. */
export function IndicatorStateChip({ state }: { readonly state: IndicatorState }) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`incidents.indicator.${state}`)}</StateChip>;
}
