import type { ModelDataSet } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import frame from '../models.module.css';

/** Beside an open set only what tells sets apart. */
export function useDataColumns(narrow: boolean): readonly Column<ModelDataSet>[] {
  const t = useT();
  const formats = useFormats();
  const labelOf = useModelLabel();
  const title: Column<ModelDataSet> = {
    id: 'title',
    title: t('models.data.one'),
    cell: (set) => (
      <span className={frame.own} dir="auto" title={set.id}>
        {set.title}
      </span>
    ),
  };
  const rows: Column<ModelDataSet> = {
    id: 'rows',
    title: t('models.data.column.rows'),
    width: '92px',
    align: 'end',
    cell: (set) => set.rows,
  };
  if (narrow) return [title, rows];
  return [
    title,
    {
      id: 'source',
      title: t('models.data.column.source'),
      width: '120px',
      cell: ({ source }) => t(`models.data.source.${source}`),
    },
    rows,
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
