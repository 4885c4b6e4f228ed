import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { itemsRead } from '../../../../api/pages-of.ts';
import { useMay } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { ListDetail } from '../../../../ui/list-detail.tsx';
import { Page } from '../../../../ui/page.tsx';
import { PagedTable } from '../../../../ui/paged-table.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import { EmptyState } from '../../../../ui/states.tsx';
import { stepKeys } from '../../../../ui/step-keys.ts';
import { useStableKeys } from '../../../../ui/use-stable-keys.ts';
import styles from '../gate.module.css';
import { GateTabs } from '../gate-tabs.tsx';
import { removalsQuery } from '../queries.ts';
import { ImportDialog } from './import-dialog.tsx';
import { useRemovalColumns } from './removal-columns.tsx';
import { RemovalView } from './removal-view.tsx';

const route = getRouteApi('/frame/returns/removals');

/** Accounts that were removed, as the vault keeps them, and the open one with what is kept of it. */
export function RemovalsScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searchRef = useRef<HTMLInputElement>(null);
  const [importing, setImporting] = useState(false);
  const { removal: open, ...filters } = search;
  const removals = useInfiniteQuery(removalsQuery(filters));
  const rows = useMemo(() => itemsRead(removals.data), [removals.data]);
  const columns = useRemovalColumns(open !== undefined);
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, removal: id } });
  const narrow = (name: 'platform' | 'q') => (value: string) => {
    const { [name]: _, ...rest } = search;
    void navigate({ search: value === '' ? rest : { ...rest, [name]: value }, replace: true });
  };
  const mayImport = may('vault.manage');
  useStableKeys([
    { keys: '/', title: t('gate.removals.q'), run: () => searchRef.current?.focus() },
    ...(mayImport ? [{ keys: 'n', title: t('gate.import'), run: () => setImporting(true) }] : []),
    ...stepKeys(rows, open, { down: t('gate.down'), up: t('gate.up') }, go),
  ]);
  return (
    <Page
      title={t('gate.removals')}
      actions={
        <>
          <GateTabs />
          {mayImport && (
            <Button
              leftSection={<IconUpload size={14} />}
              rightSection={<KeyHint keys="n" />}
              onClick={() => setImporting(true)}
            >
              {t('gate.import')}
            </Button>
          )}
        </>
      }
    >
      <ListDetail
        wide
        detailTitle={t('gate.removal')}
        onClose={() => go(undefined)}
        filters={
          <>
            <SearchField
              label={t('gate.removals.q')}
              className={styles.search}
              text={search.q ?? ''}
              onChange={narrow('q')}
              inputRef={searchRef}
            />
            <SearchField
              label={t('gate.column.platform')}
              className={styles.filter}
              text={search.platform ?? ''}
              onChange={narrow('platform')}
            />
          </>
        }
        list={
          <PagedTable
            pages={removals}
            label={t('gate.removals')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <EmptyState
                title={t(Object.keys(filters).length > 0 ? 'gate.none.filtered' : 'gate.removals.none')}
              >
                {Object.keys(filters).length === 0 && t('gate.removals.none.text')}
              </EmptyState>
            }
          />
        }
        detail={open !== undefined && <RemovalView key={open} id={open} />}
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  );
}
