import type { LawPackSummary } from '@breakwater/contracts/law';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const TONES: Readonly<Record<LawPackSummary['status'], Tone>> = {
  draft: 'attention',
  reviewed: 'done',
  retired: 'neutral',
};

export function PackStatus({ status }: { readonly status: LawPackSummary['status'] }) {
  const t = useT();
  return <StateChip tone={TONES[status]}>{t(`law.status.${status}`)}</StateChip>;
}
