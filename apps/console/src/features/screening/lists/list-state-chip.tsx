import type { DesignationList } from '@breakwater/contracts/screening';
import { IconRefresh } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import { useProblemText } from '../../../ui/failure-text.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { listState, STATE_TONES } from './list-state.ts';

/** How a list stands, and on pointing at it why. */
export function ListStateChip({ list }: { readonly list: DesignationList }) {
  const t = useT();
  const say = useProblemText();
  const state = listState(list);
  const { fault } = list;
  return (
    <span {...(fault && { title: say({ code: fault.code, title: fault.code, detail: fault.message }) })}>
      <StateChip tone={STATE_TONES[state]} {...(state === 'syncing' && { icon: IconRefresh })}>
        {t(`lists.state.${state}`)}
      </StateChip>
    </span>
  );
}
