import type { Obligation } from '@breakwater/contracts/ledger';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<Obligation['state'], Tone>> = {
  overdue: 'danger',
  due: 'attention',
  'without-date': 'info',
  met: 'done',
  'not-applicable': 'neutral',
};

/** Whether an obligation is met. */
export function ObligationChip({ state }: { readonly state: Obligation['state'] }) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`obligations.state.${state}`)}</StateChip>;
}
