import type { GateBand } from '@breakwater/contracts/returns';
import {
  IconArrowBackUp,
  IconCircleDashed,
  IconEye,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const LOOKS: Readonly<Record<GateBand, { tone: Tone; icon: TablerIcon }>> = {
  likely: { tone: 'attention', icon: IconArrowBackUp },
  possible: { tone: 'info', icon: IconEye },
  nothing: { tone: 'neutral', icon: IconCircleDashed },
  unknown: { tone: 'neutral', icon: IconHelpCircle },
};

/** How an account stands beside those that were removed. */
export function BandChip({ band }: { readonly band: GateBand }) {
  const t = useT();
  return <StateChip {...LOOKS[band]}>{t(`gate.band.${band}`)}</StateChip>;
}
