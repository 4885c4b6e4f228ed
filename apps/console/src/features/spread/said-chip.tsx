import type { SaidBefore } from '@breakwater/contracts/spread';
import { IconFlag, IconGavel, IconShieldCheck } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';

const LOOKS = {
  flagged: { tone: 'attention', icon: IconFlag },
  violation: { tone: 'danger', icon: IconGavel },
  'no-violation': { tone: 'done', icon: IconShieldCheck },
} as const;

/** What was said of it so far; nothing where nothing was. */
export function SaidChip({ said }: { readonly said: SaidBefore }) {
  const t = useT();
  if (said === 'none') return null;
  const { tone, icon } = LOOKS[said];
  return (
    <StateChip tone={tone} icon={icon}>
      {t(`spread.said.${said}`)}
    </StateChip>
  );
}
