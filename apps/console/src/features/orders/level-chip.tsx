import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const TONES: readonly Tone[] = ['danger', 'attention', 'info', 'done', 'done'];

/** How sure it is who asks: the level in a word, and what it rests on when pointed at. */
export function LevelChip({ level }: { readonly level: number }) {
  const t = useT();
  return (
    <span title={t(`orders.level.${level}.text`)}>
      <StateChip tone={TONES[level] ?? 'neutral'}>{t(`orders.level.${level}`)}</StateChip>
    </span>
  );
}
