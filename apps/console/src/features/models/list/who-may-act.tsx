import type { ModelSummary } from '@breakwater/contracts/models';
import { useQuery } from '@tanstack/react-query';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { openPromotionsQuery } from '../queries.ts';

/** Who has the next step: a second person where a promotion waits, else what this person may do. */
export function WhoMayAct({ model }: { readonly model: ModelSummary }) {
  const t = useT();
  const may = useMay();
  const me = actorOf(useSession()?.staff.id);
  const waiting = useQuery(openPromotionsQuery).data?.find((one) => one.model === model.id);
  if (waiting) {
    const isMine = waiting.askedBy === me;
    const forMe = !isMine && may('models.confirm');
    const words = isMine
      ? 'models.act.waits-for-other'
      : forMe
        ? 'models.act.you-confirm'
        : 'models.act.waits';
    return <StateChip tone={forMe ? 'attention' : 'info'}>{t(words)}</StateChip>;
  }
  const acts = [
    ...(may('models.train') ? ['train'] : []),
    ...(may('models.promote') ? ['promote'] : []),
    ...(may('models.switch-off') ? ['switch-off'] : []),
  ];
  if (acts.length === 0) return <span className="dim">{t('models.act.read')}</span>;
  const words = acts.map((act) => t(`models.act.${act}`)).join(t('models.and'));
  return (
    <span className="dim" title={words}>
      {words}
    </span>
  );
}
