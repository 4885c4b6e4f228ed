import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconInfoCircle,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react';

/** The five states that colour carries, never alone. */
export const TONES = ['neutral', 'info', 'attention', 'danger', 'done'] as const;
export type Tone = (typeof TONES)[number];

export const TONE_ICONS: Readonly<Record<Tone, TablerIcon>> = {
  neutral: IconCircle,
  info: IconInfoCircle,
  attention: IconAlertTriangle,
  danger: IconUrgent,
  done: IconCircleCheck,
};
