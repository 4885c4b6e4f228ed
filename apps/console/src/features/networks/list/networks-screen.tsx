import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import styles from '../networks.module.css';
import { networksQuery } from '../queries.ts';
import { useNetworkColumns } from './network-columns.tsx';
import { type NetworkSearch, STATES } from './network-search.ts';
import { RunDialog } from './run-dialog.tsx';
import { Runs } from './runs.tsx';

const route = getRouteApi('/frame/networks');
const ALL = 'all';

/** Groups of accounts that act as one, across platforms, and the search for them. */
export function NetworksScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  const networks = useInfiniteQuery(networksQuery({ ...search }));
  const rows = useMemo(() => itemsRead(networks.data), [networks.data]);
  const columns = useNetworkColumns();
  const pick = (name: keyof NetworkSearch, value: string): void => {
    const { [name]: _, ...rest } = search;
    const next: NetworkSearch = value === '' || value === ALL ? rest : { ...rest, [name]: value };
    void navigate({ search: next, replace: true });
  };
  const mayStart = may('networks.decide');
  useStableKeys(mayStart ? [{ keys: 'n', title: t('networks.run.start'), run: () => setAsking(true) }] : []);
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Page
      title={t('networks.title')}
      actions={
        mayStart && (
          <Button
            leftSection={<IconTopologyStar3 size={14} />}
            rightSection={<KeyHint keys="n" />}
            onClick={() => setAsking(true)}
          >
            {t('networks.run.start')}
          </Button>
        )
      }
    >
      <div className={styles.page}>
        <Runs />
        <div className={styles.list}>
          <ListDetail
            onClose={() => undefined}
            filters={
              <>
                <SegmentedControl
                  size="xs"
                  aria-label={t('networks.column.state')}
                  data={[ALL, ...STATES].map((value) => ({ value, label: t(`networks.state.${value}`) }))}
                  value={search.state ?? ALL}
                  onChange={(value) => pick('state', value)}
                />
                <SearchField
                  label={t('networks.column.platform')}
                  className={styles.filter}
                  text={search.platform ?? ''}
                  onChange={(value) => pick('platform', value)}
                />
                {isFiltered && (
                  <CloseButton
                    size={28}
                    iconSize={14}
                    aria-label={t('networks.filter.clear')}
                    onClick={() => void navigate({ search: {} })}
                  />
                )}
              </>
            }
            list={
              <PagedTable
                pages={networks}
                label={t('networks.title')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={columns}
                onOpen={({ id }) => void navigate({ to: '/networks/$id', params: { id } })}
                empty={
                  isFiltered ? (
                    <EmptyState title={t('networks.none.filtered')} />
                  ) : (
                    <EmptyState title={t('networks.none')}>{t('networks.none.text')}</EmptyState>
                  )
                }
              />
            }
          />
        </div>
      </div>
      {asking && <RunDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}
