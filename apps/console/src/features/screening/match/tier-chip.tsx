import type { ScreeningMatch } from '@breakwater/contracts/screening';
import {
  IconFingerprint,
  IconSpeakerphone,
  IconUser,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const LOOKS: Readonly<Record<ScreeningMatch['tier'], { tone: Tone; icon: TablerIcon }>> = {
  T0: { tone: 'attention', icon: IconFingerprint },
  T1: { tone: 'attention', icon: IconSpeakerphone },
  T2: { tone: 'info', icon: IconUserCheck },
  T3: { tone: 'neutral', icon: IconUser },
};

/** How much stands behind a match, in words; the code stands on it for those who know it. */
export function TierChip({ match: { tier, basis, band }, short = false }: TierChipProps) {
  const t = useT();
  return (
    <span title={tier}>
      <StateChip {...LOOKS[tier]}>
        {t(`screening.${short ? 'tier-short' : 'tier'}.${band ?? wordOf(tier, basis)}`)}
      </StateChip>
    </span>
  );
}

interface TierChipProps {
  readonly match: Pick<ScreeningMatch, 'tier' | 'basis' | 'band'>;
  /** In a narrow place. */
  readonly short?: boolean;
}

/** An organisation that was looked up by name presents nothing; a mention is not even a name. */
function wordOf(tier: ScreeningMatch['tier'], basis: ScreeningMatch['basis']): string {
  if (tier === 'T1' && basis === 'name') return 'T1-name';
  return tier === 'T3' && basis === 'mention' ? 'T3-mention' : tier;
}
