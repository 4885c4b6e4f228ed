import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './state-chip.module.css';
import { TONE_ICONS, type Tone } from './tone.ts';

/** Icon, word and colour together. */
export function StateChip({ tone = 'neutral', icon, children }: StateChipProps) {
  const Icon = icon ?? TONE_ICONS[tone];
  return (
    <span className={styles.chip} data-tone={tone}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      {children}
    </span>
  );
}

interface StateChipProps {
  readonly tone?: Tone;
  readonly icon?: TablerIcon;
  readonly children: ReactNode;
}
