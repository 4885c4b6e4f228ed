import type { IncidentProposal } from '@breakwater/contracts/incidents';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<IncidentProposal['state'], Tone>> = {
  waiting: 'attention',
  accepted: 'done',
  declined: 'neutral',
  expired: 'neutral',
};

/** Whether a person judged what another installation told. */
export function ProposalStateChip({ state }: Pick<IncidentProposal, 'state'>) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`incidents.proposal.${state}`)}</StateChip>;
}
