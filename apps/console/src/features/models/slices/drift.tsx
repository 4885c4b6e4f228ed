import type { ModelVersion } from '@breakwater/contracts/models';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { wilson } from '../figures/wilson.ts';
import { driftQuery } from '../queries.ts';
import { ShareChart } from './share-chart.tsx';

const SHOWN_DAYS = 14;

/** Whether it says `likely` more or less often than in its first week, by day. */
export function Drift({ version: { model, version } }: { readonly version: ModelVersion }) {
  const t = useT();
  const formats = useFormats();
  const drift = useQuery(driftQuery(model, version)).data;
  if (!drift || drift.days.length === 0)
    return <p className={`dim ${styles.box}`}>{t('models.drift.none')}</p>;
  const { reference, state, days } = drift;
  const first = reference && reference.none + reference.possible + reference.likely;
  return (
    <ShareChart
      title={t(`models.drift.title-${state}`)}
      subject={t('models.drift.subject')}
      fileName={`${model.replaceAll('/', '-')}-${version}-drift`}
      {...(reference &&
        first && { limit: { share: reference.likely / first, name: t('models.drift.first-week') } })}
      rows={days
        .slice(-SHOWN_DAYS)
        .toReversed()
        .map(({ day, none, possible, likely }) => {
          const of = none + possible + likely;
          const share = of === 0 ? 0 : likely / of;
          const at = formats.date(day);
          return { id: day, label: at, hits: likely, of, share, interval: wilson(likely, of) };
        })}
    />
  );
}
