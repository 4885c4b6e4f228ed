import type { BankSummary } from '@breakwater/contracts/detection';
import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { BankDetailsDialog } from './bank-details-dialog.tsx';
import { BankView } from './bank-view.tsx';
import styles from './banks-screen.module.css';
import { ImportDialog } from './import/import-dialog.tsx';
import { banksQuery } from './queries.ts';
import { SeverityChip } from './severity-chip.tsx';

/** All banks; the open one beside them, with its entries or its versions. */
export function BanksScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/banks', 'bank', 'q', 'view', 'version');
  const list = rowsOf(useQuery(banksQuery), ({ banks }) => banks);
  const [asks, setAsks] = useState<'import' | 'new'>();
  const shown = list.rows?.find(({ id }) => id === address.open);
  return (
    <Page
      title={t('banks.title')}
      note={list.rows && t('banks.count', { count: list.rows.length })}
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
      <List
        wide
        label={t('banks.title')}
        list={list}
        columns={useColumns()}
        opens={address}
        none={<EmptyState title={t('banks.none')}>{t('banks.none.text')}</EmptyState>}
        detailTitle={shown?.title}
        detail={shown && <BankView key={shown.id} summary={shown} />}
      />
      {asks === 'import' && <ImportDialog onClose={() => setAsks(undefined)} onStored={address.show} />}
      {asks === 'new' && <BankDetailsDialog onClose={() => setAsks(undefined)} onStored={address.show} />}
    </Page>
  );
}

function useColumns(): readonly Column<BankSummary>[] {
  const t = useT();
  return [
    {
      id: 'title',
      title: t('banks.column.bank'),
      beside: 'same',
      cell: (bank) => (
        <div className={styles.own} dir="auto" title={bank.id}>
          {bank.title}
        </div>
      ),
    },
    { id: 'kind', title: t('banks.column.kind'), width: '90px', cell: ({ kind }) => t(`banks.kind.${kind}`) },
    {
      id: 'entries',
      title: t('banks.column.entries'),
      width: '90px',
      beside: 'same',
      align: 'end',
      cell: ({ entryCount }) => entryCount,
    },
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
