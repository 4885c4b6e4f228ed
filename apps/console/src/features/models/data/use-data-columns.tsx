import type { ModelDataSet } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import frame from '../models.module.css';

/** The columns of the data sets. */
export function useDataColumns(): readonly Column<ModelDataSet>[] {
  const t = useT();
  const formats = useFormats();
  const labelOf = useModelLabel();
  return [
    {
      id: 'title',
      title: t('models.data.one'),
      beside: 'same',
      cell: (set) => (
        <span className={frame.own} dir="auto" title={set.id}>
          {set.title}
        </span>
      ),
    },
    {
      id: 'source',
      title: t('models.data.column.source'),
      width: '120px',
      cell: ({ source }) => t(`models.data.source.${source}`),
    },
    {
      id: 'rows',
      title: t('models.data.column.rows'),
      width: '92px',
      beside: 'same',
      align: 'end',
      cell: ({ rows }) => rows,
    },
    {
      id: 'labels',
      title: t('models.data.column.labels'),
      width: '26%',
      cell: ({ perLabel }) => (
        <bdi>
          {Object.entries(perLabel)
            .map(([label, count]) => `${labelOf(label)} ${formats.number(count)}`)
            .join(t('models.and'))}
        </bdi>
      ),
    },
    {
      id: 'accounts',
      title: t('models.data.column.accounts'),
      width: '96px',
      align: 'end',
      cell: ({ accounts }) => accounts,
    },
    {
      id: 'made',
      title: t('models.data.column.made'),
      width: '17%',
      cell: ({ madeBy, madeAt }) => (
        <>
          <Actor id={madeBy} /> · <Time at={madeAt} />
        </>
      ),
    },
    {
      id: 'kept',
      title: t('models.data.column.kept'),
      width: '132px',
      cell: ({ keepUntil, erased }) =>
        erased ? <StateChip>{t('models.data.erased')}</StateChip> : formats.date(keepUntil),
    },
  ];
}
