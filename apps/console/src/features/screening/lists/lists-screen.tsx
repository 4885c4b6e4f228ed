import type { DesignationList } from '@breakwater/contracts/screening';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { ScreeningTabs } from '../screening-tabs.tsx';
import { GiveFilesDialog } from './give-files-dialog.tsx';
import { useListColumns } from './list-columns.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ListView } from './list-view.tsx';
import styles from './lists.module.css';
import { listsQuery } from './queries.ts';
import { Runs } from './runs.tsx';
import { useReadList } from './use-read-list.ts';

const route = getRouteApi('/frame/screening/lists');

/** Lists of who is designated, how fresh they are, and the open one with what changed in it. */
export function ListsScreen() {
  const t = useT();
  const may = useMay();
  const { list: open } = route.useSearch();
  const navigate = route.useNavigate();
  const lists = useQuery(listsQuery);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<DesignationList>();
  const read = useReadList();
  const rows = lists.data?.lists ?? [];
  const shown = rows.find(({ id }) => id === open);
  const columns = useListColumns(shown !== undefined);
  const openList = (id: string) => void navigate({ search: { list: id } });
  const mayWrite = may('lists.write');
  useStableKeys(mayWrite ? [{ keys: 'n', title: t('lists.new'), run: () => setAdding(true) }] : []);
  return (
    <Page
      title={t('lists.title')}
      note={lists.data && t('lists.count', { count: rows.length })}
      actions={
        <>
          <ScreeningTabs />
          {mayWrite && (
            <Button
              leftSection={<IconPlus size={14} />}
              rightSection={<KeyHint keys="n" />}
              onClick={() => setAdding(true)}
            >
              {t('lists.new')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.page}>
        <Runs />
        <div className={styles.split}>
          <ListDetail
            wide
            onClose={() => void navigate({ search: {} })}
            detailTitle={shown?.title}
            detailTitleIn={{ lang: '', dir: 'auto' }}
            detail={shown && <ListView key={shown.id} list={shown} />}
            list={
              <QueryState query={lists}>
                {() => (
                  <DataTable
                    label={t('lists.title')}
                    rows={rows}
                    rowKey={({ id }) => id}
                    current={open}
                    follows={shown !== undefined}
                    onOpen={({ id }) => openList(id)}
                    columns={columns}
                    empty={<EmptyState title={t('lists.none')}>{t('lists.none.text')}</EmptyState>}
                  />
                )}
              </QueryState>
            }
          />
        </div>
      </div>
      {adding && (
        <ListDialog
          onClose={() => setAdding(false)}
          onStored={(list) => {
            openList(list.id);
            if (list.sources.length > 0) read.run(list.id);
            else setGiven(list);
          }}
        />
      )}
      {given && <GiveFilesDialog list={given} onClose={() => setGiven(undefined)} />}
    </Page>
  );
}
