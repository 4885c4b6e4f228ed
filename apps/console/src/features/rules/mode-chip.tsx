import type { RuleMode } from '@breakwater/contracts/rules';
import { IconEyeOff, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';

const LOOKS = {
  live: { tone: 'done', icon: IconPlayerPlay },
  shadow: { tone: 'info', icon: IconEyeOff },
  draft: { tone: 'neutral', icon: IconPencil },
} as const;

export function ModeChip({ mode }: { readonly mode: RuleMode }) {
  const t = useT();
  return <StateChip {...LOOKS[mode]}>{t(`rules.mode.${mode}`)}</StateChip>;
}
