import type { IncidentState } from '@breakwater/contracts/incidents';
import { IconHourglass } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const TONES: Readonly<Record<IncidentState, Tone>> = {
  declared: 'attention',
  active: 'danger',
  closed: 'info',
  debriefed: 'done',
  'false-alarm': 'neutral',
};

/** Where an incident stands. */
export function IncidentStateChip({ state }: { readonly state: IncidentState }) {
  const t = useT();
  return (
    <StateChip tone={TONES[state]} {...(state === 'declared' && { icon: IconHourglass })}>
      {t(`incidents.state.${state}`)}
    </StateChip>
  );
}
