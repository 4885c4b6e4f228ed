import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: readonly Tone[] = ['danger', 'attention', 'info', 'done', 'done'];

/** How sure it is who somebody is, in a word. */
export function LevelMark({ level }: { readonly level: number }) {
  const t = useT();
  return (
    <span title={t(`authorities.level.${level}.text`)}>
      <StateChip tone={TONES[level] ?? 'neutral'}>{t(`authorities.level.${level}`)}</StateChip>
    </span>
  );
}
