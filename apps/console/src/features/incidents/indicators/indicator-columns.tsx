import type { IncidentIndicator } from '@breakwater/contracts/incidents';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { IndicatorStateChip } from './indicator-state-chip.tsx';
import { IndicatorValue } from './indicator-value.tsx';

/** The columns of the indicators of an incident. */
export function useIndicatorColumns(): readonly Column<IncidentIndicator>[] {
  const t = useT();
  return [
    {
      id: 'kind',
      title: t('incidents.column.kind'),
      width: '110px',
      cell: ({ kind }) => t(`incidents.kind.${kind}`),
    },
    {
      id: 'value',
      title: t('incidents.column.value'),
      cell: (indicator) => (
        <span className="one-line">
          <IndicatorValue indicator={indicator} />
        </span>
      ),
    },
    {
      id: 'state',
      title: t('incidents.column.state'),
      width: '190px',
      cell: ({ state, forced }) => (
        <>
          <IndicatorStateChip state={state} />{' '}
          {forced && (
            <StateChip tone="attention" icon={IconAlertTriangle}>
              {t('incidents.indicator.forced')}
            </StateChip>
          )}
        </>
      ),
    },
    {
      id: 'by',
      title: t('incidents.column.added-by'),
      width: '150px',
      cell: ({ addedBy }) => <AddedBy by={addedBy} />,
    },
    {
      id: 'at',
      title: t('incidents.column.added'),
      width: '120px',
      cell: ({ addedAt }) => <Time at={addedAt} />,
    },
    {
      id: 'hits',
      title: t('incidents.column.hits'),
      width: '90px',
      align: 'end',
      cell: ({ hits }) => hits,
    },
  ];
}

/** Who added it: a person, a key, or another installation. */
export function AddedBy({ by }: { readonly by: string }) {
  const t = useT();
  if (by.startsWith('peer:')) return <>{t('incidents.by-peer')}</>;
  if (by.startsWith('key:')) return <>{t('incidents.by-key')}</>;
  return <Actor id={by} />;
}
