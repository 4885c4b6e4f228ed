import { IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { useAddress } from '../../../../ui/address/use-address.ts';
import { KeyButton } from '../../../../ui/key-button.tsx';
import { FilterText } from '../../../../ui/list/filters.tsx';
import { List } from '../../../../ui/list/list.tsx';
import { usePageRows } from '../../../../ui/list/list-rows.ts';
import { NoRows } from '../../../../ui/list/no-rows.tsx';
import { Page } from '../../../../ui/page.tsx';
import styles from '../gate.module.css';
import { GateTabs } from '../gate-tabs.tsx';
import { removalsQuery } from '../queries.ts';
import { ImportDialog } from './import-dialog.tsx';
import { useRemovalColumns } from './removal-columns.tsx';
import { RemovalView } from './removal-view.tsx';

/** Accounts that were removed, as the vault keeps them, and the open one with what is kept of it. */
export function RemovalsScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/returns/removals', 'removal');
  const { open, filters } = address;
  const [importing, setImporting] = useState(false);
  const list = usePageRows(useInfiniteQuery(removalsQuery(filters)));
  return (
    <Page
      title={t('gate.removals')}
      actions={
        <>
          <GateTabs />
          {may('vault.manage') && (
            <KeyButton
              keys="n"
              icon={IconUpload}
              title={t('gate.import')}
              onClick={() => setImporting(true)}
            />
          )}
        </>
      }
    >
      <List
        wide
        label={t('gate.removals')}
        list={list}
        columns={useRemovalColumns()}
        opens={address}
        steps={{ down: t('gate.down'), up: t('gate.up') }}
        filters={
          <>
            <FilterText
              address={address}
              name="q"
              label={t('gate.removals.q')}
              className={styles.search}
              keys="/"
            />
            <FilterText
              address={address}
              name="platform"
              label={t('gate.column.platform')}
              className={styles.filter}
            />
          </>
        }
        none={
          <NoRows
            address={address}
            title={t('gate.removals.none')}
            text={t('gate.removals.none.text')}
            filtered={t('gate.none.filtered')}
          />
        }
        detailTitle={t('gate.removal')}
        detail={open !== undefined && <RemovalView key={open} id={open} />}
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  );
}
