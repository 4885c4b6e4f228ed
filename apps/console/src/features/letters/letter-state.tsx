import type { LetterSummary } from '@breakwater/contracts/letters';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

/** Where a letter stands, in one word. */
export type Standing = LetterSummary['state'] | 'unsigned' | 'queued' | 'refused';

const TONES: Readonly<Record<Standing, Tone>> = {
  draft: 'neutral',
  ready: 'info',
  unsigned: 'attention',
  queued: 'info',
  refused: 'danger',
  issued: 'done',
  discarded: 'neutral',
};

/** What is to be seen first of a letter: that it waits for somebody, or that it did not go. */
export function standingOf({
  state,
  severe,
  signed,
  dispatch,
}: Pick<LetterSummary, 'state' | 'severe' | 'signed' | 'dispatch'>): Standing {
  if (dispatch === 'queued' || dispatch === 'refused') return dispatch;
  return state === 'ready' && severe && !signed ? 'unsigned' : state;
}

export function LetterState({ letter }: { readonly letter: LetterSummary }) {
  const t = useT();
  const standing = standingOf(letter);
  return <StateChip tone={TONES[standing]}>{t(`letters.state.${standing}`)}</StateChip>;
}
