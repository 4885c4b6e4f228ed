import type { Matter } from '@breakwater/contracts/ledger';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from './matters.module.css';
import { matterQuery } from './queries.ts';

/** Whether everybody may read the record of a matter, and up to where; who may decides on it. */
export function PublicRecord({ matter }: { readonly matter: Matter }) {
  const t = useT();
  const mayDecide = useMay()('ledger.decide');
  const act = useAct(matterQuery(matter.id).queryKey);
  const published = matter.publishedThrough ?? 0;
  const publish = (through: number) =>
    act('ledger.publishMatter', t(through > 0 ? 'matters.publish.done' : 'matters.unpublish.done'), {
      params: { id: matter.id },
      body: { through },
    });
  if (published === 0 && !mayDecide) return undefined;
  return (
    <div className={styles.line}>
      {published > 0 && (
        <>
          <StateChip tone="info">{t('matters.published', { through: published })}</StateChip>
          <a href={`/record/${matter.id}`}>{`/record/${matter.id.slice(0, 8)}…`}</a>
        </>
      )}
      {mayDecide && published < matter.entries && (
        <AskButton
          action={t('matters.publish')}
          text={t('matters.publish.text', { through: matter.entries })}
          onConfirm={() => publish(matter.entries)}
        />
      )}
      {mayDecide && published > 0 && (
        <AskButton
          action={t('matters.unpublish')}
          text={t('matters.unpublish.text')}
          onConfirm={() => publish(0)}
        />
      )}
    </div>
  );
}
