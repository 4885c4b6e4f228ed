import type { CaseItemState, CaseSummary } from '@breakwater/contracts/casework';
import { useT } from '../../i18n/t.tsx';

/** What is asked for besides that something be gone. */
const FAMILIES: Readonly<Record<string, string>> = {
  preserve: 'preserve',
  disclose: 'disclose',
  inform: 'other',
  register: 'other',
  'appoint-representative': 'other',
  report: 'other',
};

/**
 * The word for what became of an item: what is gone where something was to be removed is given where data were asked for.
 */
export function useStateWord(kind: CaseSummary['requestKind']): (state: CaseItemState) => string {
  const t = useT();
  const family = FAMILIES[kind ?? 'remove'];
  return (state) =>
    family !== undefined && (state === 'gone' || state === 'still-there')
      ? t(`casework.state.${state}.${family}`)
      : t(`casework.state.${state}`);
}
