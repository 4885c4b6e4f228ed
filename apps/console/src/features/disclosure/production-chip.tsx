import type { Production } from '@breakwater/contracts/disclosure';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const TONES: Readonly<Record<Production['state'], Tone>> = {
  prepared: 'attention',
  rejected: 'neutral',
  approved: 'info',
  blocked: 'attention',
  released: 'info',
  delivered: 'done',
  expired: 'neutral',
  withdrawn: 'neutral',
  void: 'danger',
};

export function ProductionChip({ state }: Pick<Production, 'state'>) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`disclosure.state.${state}`)}</StateChip>;
}
