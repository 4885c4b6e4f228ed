import type { ModelEvaluation, ModelVersion } from '@breakwater/contracts/models';
import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { Time } from '../../../ui/time.tsx';
import { CurveChart } from './curve-chart.tsx';
import { EmbeddingsBox } from './embeddings-box.tsx';
import { FigureTable } from './figure-table.tsx';

const route = getRouteApi('/frame/models/$id');

/** How well texts are told apart that the model had not seen: figures, and what each threshold finds and costs. */
export function FiguresSection({ version, evaluation, label }: FiguresSectionProps) {
  const t = useT();
  const labelOf = useModelLabel();
  const navigate = route.useNavigate();
  const shown = evaluation.labels.find((one) => one.label === label);
  const { figures, curve } = shown ?? { figures: evaluation.heldOut, curve: evaluation.curve };
  const thresholds = shown && version.labels.find((one) => one.label === shown.label);
  return (
    <div className={styles.stack}>
      <div className={styles.spread}>
        <p className="dim">
          {t('models.figures.of', { n: figures.n, positives: figures.positives })} ·{' '}
          {evaluation.atBuild ? (
            t('models.figures.at-build')
          ) : (
            <>
              <Time at={evaluation.evaluatedAt} /> · <Actor id={evaluation.evaluatedBy} />
            </>
          )}
        </p>
        {evaluation.labels.length > 1 && (
          <Select
            w={240}
            aria-label={t('models.figures.label')}
            placeholder={t('models.figures.all')}
            clearable
            value={shown?.label ?? null}
            data={evaluation.labels.map((one) => ({ value: one.label, label: labelOf(one.label) }))}
            onChange={(value) =>
              void navigate({
                search: ({ label: _, ...rest }) => (value === null ? rest : { ...rest, label: value }),
                replace: true,
              })
            }
          />
        )}
      </div>
      <FigureTable figures={figures} {...(evaluation.later && !shown && { later: evaluation.later })} />
      {evaluation.embeddings && !shown && <EmbeddingsBox decision={evaluation.embeddings} />}
      <CurveChart
        points={curve}
        counts={figures}
        figures={figures}
        thresholds={thresholds ?? (version.labels.length === 1 ? version.labels[0] : undefined)}
        fileName={`${version.model.replaceAll('/', '-')}-${version.version}-curve`}
      />
    </div>
  );
}

interface FiguresSectionProps {
  readonly version: ModelVersion;
  readonly evaluation: ModelEvaluation;
  readonly label: string | undefined;
}
