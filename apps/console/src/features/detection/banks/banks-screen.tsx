import type { BankSummary } from '@breakwater/contracts/detection';
import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { BankDetailsDialog } from './bank-details-dialog.tsx';
import { BankView } from './bank-view.tsx';
import styles from './banks-screen.module.css';
import { ImportDialog } from './import/import-dialog.tsx';
import { banksQuery } from './queries.ts';
import { SeverityChip } from './severity-chip.tsx';

const route = getRouteApi('/frame/banks');

/** All banks; the open one beside them, with its entries or its versions. */
export function BanksScreen() {
  const t = useT();
  const may = useMay();
  const { bank: open } = route.useSearch();
  const navigate = route.useNavigate();
  const banks = useQuery(banksQuery);
  const [asks, setAsks] = useState<'import' | 'new'>();
  const rows = banks.data?.banks ?? [];
  const shown = rows.find(({ id }) => id === open);
  const columns = useColumns(shown !== undefined);
  const openBank = (id: string) => void navigate({ search: { bank: id } });
  return (
    <Page
      title={t('banks.title')}
      note={banks.data && t('banks.count', { count: rows.length })}
      actions={
        may('banks.write') && (
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={14} />}
              onClick={() => setAsks('import')}
            >
              {t('banks.import')}
            </Button>
            <Button leftSection={<IconPlus size={14} />} onClick={() => setAsks('new')}>
              {t('banks.new')}
            </Button>
          </>
        )
      }
    >
      <ListDetail
        wide
        onClose={() => void navigate({ search: {} })}
        detailTitle={shown?.title}
        detail={shown && <BankView key={shown.id} summary={shown} />}
        list={
          <QueryState query={banks}>
            {() => (
              <DataTable
                label={t('banks.title')}
                rows={rows}
                rowKey={({ id }) => id}
                current={open}
                onOpen={({ id }) => openBank(id)}
                columns={columns}
                empty={<EmptyState title={t('banks.none')}>{t('banks.none.text')}</EmptyState>}
              />
            )}
          </QueryState>
        }
      />
      {asks === 'import' && <ImportDialog onClose={() => setAsks(undefined)} onStored={openBank} />}
      {asks === 'new' && <BankDetailsDialog onClose={() => setAsks(undefined)} onStored={openBank} />}
    </Page>
  );
}

function useColumns(narrow: boolean): readonly Column<BankSummary>[] {
  const t = useT();
  const title: Column<BankSummary> = {
    id: 'title',
    title: t('banks.column.bank'),
    cell: (bank) => (
      <div className={styles.own} dir="auto" title={bank.id}>
        {bank.title}
      </div>
    ),
  };
  const entries: Column<BankSummary> = {
    id: 'entries',
    title: t('banks.column.entries'),
    width: '90px',
    align: 'end',
    cell: ({ entryCount }) => entryCount,
  };
  if (narrow) return [title, entries];
  return [
    title,
    { id: 'kind', title: t('banks.column.kind'), width: '90px', cell: ({ kind }) => t(`banks.kind.${kind}`) },
    entries,
    {
      id: 'severity',
      title: t('banks.column.severity'),
      width: '120px',
      cell: ({ severity }) => severity && <SeverityChip severity={severity} />,
    },
    { id: 'owner', title: t('banks.column.owner'), width: '18%', cell: ({ owner }) => <bdi>{owner}</bdi> },
    {
      id: 'version',
      title: t('banks.column.version'),
      width: '80px',
      align: 'end',
      cell: ({ version }) => version,
    },
    {
      id: 'changed',
      title: t('banks.column.changed'),
      width: '140px',
      cell: ({ updatedAt }) => <Time at={updatedAt} />,
    },
  ];
}
