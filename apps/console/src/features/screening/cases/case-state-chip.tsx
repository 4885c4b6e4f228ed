import type { CaseState, ScreeningCase } from '@breakwater/contracts/screening';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<CaseState, Tone>> = {
  open: 'info',
  'need-more': 'attention',
  confirmed: 'done',
  cleared: 'done',
  closed: 'neutral',
};

/** Where a case stands. */
export function CaseStateChip({ case: { state } }: { readonly case: Pick<ScreeningCase, 'state'> }) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`screening.outcome.${state}`)}</StateChip>;
}
