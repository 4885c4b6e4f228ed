import type { ModelMode } from '@breakwater/contracts/models';
import { IconArchive, IconEyeOff, IconPencil, IconPlayerPlay, IconPower } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';

const LOOKS = {
  live: { tone: 'done', icon: IconPlayerPlay },
  shadow: { tone: 'info', icon: IconEyeOff },
  draft: { tone: 'neutral', icon: IconPencil },
  retired: { tone: 'neutral', icon: IconArchive },
  off: { tone: 'attention', icon: IconPower },
} as const;

/** The mode of a version, or that a model is switched off. */
export function ModeChip({ mode }: { readonly mode: ModelMode | 'off' }) {
  const t = useT();
  return <StateChip {...LOOKS[mode]}>{t(`models.mode.${mode}`)}</StateChip>;
}
