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
import { stepKeys } from '../../../ui/step-keys.ts';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { ModelsTabs } from '../models-tabs.tsx';
import { dataSetsQuery } from '../queries.ts';
import { DataSetView } from './data-set-view.tsx';
import { MakeDataDialog } from './make-data-dialog.tsx';
import { useDataColumns } from './use-data-columns.tsx';

const route = getRouteApi('/frame/data-sets');

/** What models learn from: by counts, never by its texts. */
export function DataSetsScreen() {
  const t = useT();
  const may = useMay();
  const { set: open } = route.useSearch();
  const navigate = route.useNavigate();
  const sets = useQuery(dataSetsQuery);
  const rows = sets.data ?? [];
  const shown = rows.find(({ id }) => id === open);
  const columns = useDataColumns(shown !== undefined);
  const [making, setMaking] = useState(false);
  const openSet = (id: string) => void navigate({ search: { set: id } });
  useStableKeys([
    ...(may('models.train') ? [{ keys: 'n', title: t('models.data.make'), run: () => setMaking(true) }] : []),
    ...stepKeys(rows, open, { down: t('models.data.next'), up: t('models.data.previous') }, openSet),
  ]);
  const make = may('models.train') && (
    <Button
      leftSection={<IconPlus size={14} />}
      rightSection={<KeyHint keys="n" />}
      onClick={() => setMaking(true)}
    >
      {t('models.data.make')}
    </Button>
  );
  return (
    <Page
      title={t('models.data.title')}
      note={sets.data && t('models.data.count', { count: rows.length })}
      actions={
        <>
          <ModelsTabs />
          {make}
        </>
      }
    >
      <ListDetail
        onClose={() => void navigate({ search: {} })}
        detailTitle={shown?.title}
        detail={shown && <DataSetView key={shown.id} set={shown} />}
        list={
          <QueryState query={sets}>
            {(all) => (
              <DataTable
                label={t('models.data.title')}
                rows={all}
                rowKey={({ id }) => id}
                current={open}
                follows={shown !== undefined}
                onOpen={({ id }) => openSet(id)}
                columns={columns}
                empty={
                  <EmptyState title={t('models.data.none')} action={make}>
                    {t('models.data.none.text')}
                  </EmptyState>
                }
              />
            )}
          </QueryState>
        }
      />
      {making && <MakeDataDialog onClose={() => setMaking(false)} onMade={openSet} />}
    </Page>
  );
}
