import type { ModelSummary } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { ModeChip } from '../mode-chip.tsx';
import frame from '../models.module.css';
import { useLanguages } from '../use-languages.ts';
import { useModelTitle } from '../use-model-title.ts';
import { DriftChip } from './drift-chip.tsx';
import { EvaluationCell } from './evaluation-cell.tsx';
import { WhoMayAct } from './who-may-act.tsx';

/** The mode of a model as a whole: what its strongest version does. */
export function modeOf({ live, shadow, off }: Pick<ModelSummary, 'live' | 'shadow' | 'off'>) {
  if (off) return 'off';
  if (live !== undefined) return 'live';
  return shadow === undefined ? 'draft' : 'shadow';
}

export function useModelColumns(): readonly Column<ModelSummary>[] {
  const t = useT();
  const labelOf = useModelLabel();
  const languages = useLanguages();
  const titleOf = useModelTitle();
  return [
    {
      id: 'title',
      title: t('models.column.model'),
      cell: (model) => (
        <span className={frame.own} dir="auto" title={`${titleOf(model)} (${model.id})`}>
          {titleOf(model)}
        </span>
      ),
    },
    {
      id: 'mode',
      title: t('models.column.mode'),
      width: '92px',
      cell: (model) => <ModeChip mode={modeOf(model)} />,
    },
    {
      id: 'version',
      title: t('models.column.version'),
      width: '90px',
      cell: ({ shown, latest }) => t('models.version-of', { version: shown.version, latest }),
    },
    {
      id: 'labels',
      title: t('models.column.labels'),
      width: '150px',
      cell: ({ labels }) => {
        const names = labels.map(labelOf).join(t('models.and'));
        return <bdi title={names}>{names}</bdi>;
      },
    },
    {
      id: 'languages',
      title: t('models.column.languages'),
      width: '112px',
      cell: ({ languages: tags }) => languages(tags),
    },
    {
      id: 'evaluation',
      title: t('models.column.evaluation'),
      width: '152px',
      cell: ({ shown }) => <EvaluationCell evaluation={shown.evaluation} />,
    },
    {
      id: 'drift',
      title: t('models.column.drift'),
      width: '116px',
      cell: ({ shown }) => <DriftChip drift={shown.drift} />,
    },
    {
      id: 'act',
      title: t('models.column.act'),
      width: '12.5%',
      cell: (model) => <WhoMayAct model={model} />,
    },
  ];
}
