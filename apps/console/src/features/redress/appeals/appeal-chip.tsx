import type { Appeal } from '@breakwater/contracts/redress';
import { useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';

/** Where an appeal stands. */
export function AppealChip({ appeal: { state, outcome, claimedBy } }: { readonly appeal: Appeal }) {
  const t = useT();
  const me = actorOf(useSession()?.staff.id);
  switch (state) {
    case 'open':
      return <StateChip>{t('appeals.state.open')}</StateChip>;
    case 'claimed':
      return (
        <StateChip tone="info">
          {t(claimedBy === me ? 'appeals.state.yours' : 'appeals.state.claimed')}
        </StateChip>
      );
    case 'decided':
      return <StateChip tone="done">{t(`appeals.outcome.${outcome ?? 'upheld'}`)}</StateChip>;
    case 'moot':
      return <StateChip>{t('appeals.state.moot')}</StateChip>;
    default: {
      const never: never = state;
      return never;
    }
  }
}
