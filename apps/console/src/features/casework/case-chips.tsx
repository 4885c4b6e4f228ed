import type {
  Capture,
  CaseClock,
  CaseItemState,
  CaseSummary,
  RowVerdict,
} from '@breakwater/contracts/casework';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useStateWord } from './use-state-word.ts';

const CASES: Readonly<Record<CaseSummary['state'], Tone>> = {
  draft: 'neutral',
  issued: 'info',
  closed: 'done',
  withdrawn: 'neutral',
};

/** Where a case stands; what is overdue says so first. */
export function CaseChip({ one: { state, due } }: { readonly one: Pick<CaseSummary, 'state' | 'due'> }) {
  const t = useT();
  if (due?.state === 'overdue') return <StateChip tone="danger">{t('casework.overdue')}</StateChip>;
  return <StateChip tone={CASES[state]}>{t(`casework.case.${state}`)}</StateChip>;
}

const ITEMS: Readonly<Record<CaseItemState, Tone>> = {
  'not-asked': 'neutral',
  asked: 'info',
  acknowledged: 'info',
  gone: 'done',
  'still-there': 'danger',
  refused: 'attention',
};

/** What became of an item, in the words of what was asked for. */
export function ItemChip({ state, kind }: ItemChipProps) {
  const word = useStateWord(kind);
  return <StateChip tone={ITEMS[state]}>{word(state)}</StateChip>;
}

interface ItemChipProps {
  readonly state: CaseItemState;
  readonly kind: CaseSummary['requestKind'];
}

const CLOCKS: Readonly<Record<CaseClock['state'], Tone>> = {
  'not-begun': 'neutral',
  running: 'info',
  paused: 'neutral',
  overdue: 'danger',
  met: 'done',
  late: 'attention',
  refused: 'attention',
  unseen: 'neutral',
  over: 'neutral',
};

/** Where a period of a case stands. */
export function ClockChip({ state }: Pick<CaseClock, 'state'>) {
  const t = useT();
  return <StateChip tone={CLOCKS[state]}>{t(`casework.clock.${state}`)}</StateChip>;
}

const VERDICTS: Readonly<Record<RowVerdict, Tone>> = {
  new: 'done',
  duplicate: 'info',
  unclear: 'attention',
  unusable: 'danger',
};

/** What is thought of a row of a list. */
export function VerdictChip({ verdict }: { readonly verdict: RowVerdict }) {
  const t = useT();
  return <StateChip tone={VERDICTS[verdict]}>{t(`casework.verdict.${verdict}`)}</StateChip>;
}

const CAPTURES: Readonly<Record<Capture['state'], Tone>> = {
  arriving: 'info',
  sealed: 'done',
  over: 'attention',
  destroyed: 'neutral',
};

/** Where a capture stands; one that is broken says so, whatever else it is. */
export function CaptureChip({ capture: { state, brokenAt, check } }: CaptureChipProps) {
  const t = useT();
  if (brokenAt !== undefined) return <StateChip tone="danger">{t('casework.check.broken')}</StateChip>;
  if (check === 'key-missing' && state !== 'destroyed')
    return <StateChip tone="danger">{t('casework.check.key-missing')}</StateChip>;
  return <StateChip tone={CAPTURES[state]}>{t(`casework.capture.${state}`)}</StateChip>;
}

interface CaptureChipProps {
  readonly capture: Pick<Capture, 'state' | 'brokenAt' | 'check'>;
}
