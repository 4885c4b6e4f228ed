import type { Representative } from '@breakwater/contracts/ledger';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { ListTable } from '../../../ui/list/list-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { representativesQuery } from './queries.ts';
import { RepresentativeDialog } from './representative-dialog.tsx';

/** Who stands for platforms before authorities. */
export function Representatives({ platform }: { readonly platform: string | undefined }) {
  const t = useT();
  const list = rowsOf(useQuery(representativesQuery(platform)), (representatives) => representatives);
  const columns = useColumns();
  const mayWrite = useMay()('ledger.write');
  const [changing, setChanging] = useState<Representative>();
  return (
    <>
      <ListTable
        label={t('obligations.view.representatives')}
        list={list}
        rowKey={({ id }) => id}
        columns={columns}
        {...(mayWrite && { onOpen: setChanging })}
        empty={<EmptyState title={t('obligations.no-representatives')} />}
      />
      {changing && (
        <RepresentativeDialog
          platform={changing.platform}
          representative={changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}

function useColumns(): readonly Column<Representative>[] {
  const t = useT();
  const formats = useFormats();
  return [
    {
      id: 'platform',
      title: t('obligations.column.platform'),
      width: '13%',
      cell: ({ platform }) => <bdi>{platform}</bdi>,
    },
    {
      id: 'role',
      title: t('obligations.column.role'),
      width: '18%',
      cell: ({ role }) => t(`obligations.role.${role}`),
    },
    {
      id: 'name',
      title: t('obligations.column.name'),
      cell: ({ name, country }) => (
        <>
          <bdi>{name}</bdi> <span className="dim">{country}</span>
        </>
      ),
    },
    {
      id: 'available',
      title: t('obligations.column.available'),
      width: '15%',
      cell: ({ availability }) => t(`obligations.available.${availability}`),
    },
    {
      id: 'published',
      title: t('obligations.column.published'),
      width: '13%',
      cell: ({ published }) => (
        <StateChip tone={published ? 'done' : 'attention'}>
          {t(published ? 'obligations.published' : 'obligations.not-published')}
        </StateChip>
      ),
    },
    {
      id: 'since',
      title: t('obligations.column.since'),
      width: '18%',
      cell: ({ from, until }) =>
        until === undefined
          ? formats.date(from)
          : t('obligations.until', { from: formats.date(from), until: formats.date(until) }),
    },
  ];
}
