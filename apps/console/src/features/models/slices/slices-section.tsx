import type { ModelEvaluation, ModelVersion } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelWords } from '../words.ts';
import { Drift } from './drift.tsx';
import { Reviewers } from './reviewers.tsx';
import { ShareChart } from './share-chart.tsx';
import { TREATMENT_ORDER } from './treatment-order.ts';
import { useSliceName } from './use-slice-name.ts';
import { widestApart } from './widest-apart.ts';

/** Whom a version hits wrongly: harmless texts against the budget, groups side by side, reviewers, and days. */
export function SlicesSection({ version, evaluation }: SlicesSectionProps) {
  const t = useT();
  const wordOf = useModelWords();
  const nameOf = useSliceName();
  const { hardNegatives, equalTreatment, reviewers, downWeighted } = evaluation;
  const over = hardNegatives.filter(({ within }) => !within);
  const budget = hardNegatives[0]?.budget ?? 0;
  const file = `${version.model.replaceAll('/', '-')}-${version.version}`;
  return (
    <div className={styles.stack}>
      <ShareChart
        title={t('models.slices.harmless', { count: over.length, of: hardNegatives.length })}
        subject={t('models.slices.harmless.subject')}
        limit={{ share: budget, name: t('models.slices.budget') }}
        fileName={`${file}-harmless`}
        rows={hardNegatives.map(({ slice, falseAlarms, of, share, interval, within }) => ({
          id: slice,
          label: wordOf('slice', slice),
          hits: falseAlarms,
          of,
          share,
          interval,
          ...(!within && { fault: t('models.slices.over') }),
        }))}
      />
      {TREATMENT_ORDER.map((kind) => {
        const rows = equalTreatment.filter((one) => one.kind === kind);
        if (rows.length === 0) return null;
        const apart = widestApart(rows);
        return (
          <ShareChart
            key={kind}
            title={
              apart
                ? t('models.slices.apart', {
                    more: nameOf(kind, apart.more.slice),
                    less: nameOf(kind, apart.less.slice),
                  })
                : t(`models.slices.alike-${kind}`)
            }
            subject={t(`models.slices.${kind}`)}
            fileName={`${file}-${kind}`}
            rows={rows.map(({ slice, falseAlarms, of, share, interval }) => ({
              id: slice,
              label: nameOf(kind, slice),
              hits: falseAlarms,
              of,
              share,
              interval,
            }))}
          />
        );
      })}
      <Reviewers reviewers={reviewers} downWeighted={downWeighted} fileName={`${file}-reviewers`} />
      <Drift version={version} />
    </div>
  );
}

interface SlicesSectionProps {
  readonly version: ModelVersion;
  readonly evaluation: ModelEvaluation;
}
