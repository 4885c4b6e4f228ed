import type { ModelEvaluation } from '@breakwater/contracts/models';
import { useActorName } from '../../../api/staff-names.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ShareChart } from './share-chart.tsx';

/** How far the decisions of each person are from those of all others: a model learns from them. */
export function Reviewers({ reviewers, downWeighted, fileName }: ReviewersProps) {
  const t = useT();
  const formats = useFormats();
  const nameOf = useActorName();
  if (reviewers.length === 0) return <p className={`dim ${styles.box}`}>{t('models.reviewers.none')}</p>;
  const out = reviewers.filter(({ standsOut }) => standsOut);
  const others = reviewers[0]?.others ?? 0;
  return (
    <>
      <ShareChart
        title={t('models.reviewers.title', { count: out.length, of: reviewers.length })}
        subject={t('models.reviewers.subject')}
        limit={{ share: others, name: t('models.reviewers.others') }}
        fileName={fileName}
        rows={reviewers.map(({ reviewer, decisions, disagree, share, interval, standsOut, weight }) => ({
          id: reviewer,
          label: nameOf(reviewer),
          hits: disagree,
          of: decisions,
          share,
          interval,
          ...(standsOut && { fault: t('models.reviewers.weight', { share: formats.percent(weight, 0) }) }),
        }))}
      />
      <p className="dim prose">
        {t('models.reviewers.text')}{' '}
        {t('models.reviewers.down', { texts: downWeighted.texts, of: formats.number(downWeighted.of) })}
      </p>
    </>
  );
}

interface ReviewersProps extends Pick<ModelEvaluation, 'reviewers' | 'downWeighted'> {
  readonly fileName: string;
}
