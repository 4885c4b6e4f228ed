import { Button } from '@mantine/core';
import { IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useNow } from '../../../api/server-clock.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { UploadDialog } from '../new/upload-dialog.tsx';
import { countsQuery, ordersQuery } from '../queries.ts';
import { byGroup, dueGroup } from './due-group.ts';
import { useOrderColumns } from './order-columns.tsx';
import { OrderFilters } from './order-filters.tsx';

const route = getRouteApi('/frame/orders');
const MINUTE_MS = 60_000;

/** What authorities ask for, by the clock: what is overdue first. */
export function OrdersScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searchRef = useRef<HTMLInputElement>(null);
  const [uploading, setUploading] = useState(false);
  const orders = useInfiniteQuery(ordersQuery({ ...search }));
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const rows = useMemo(() => byGroup(itemsRead(orders.data), minute), [orders.data, minute]);
  const columns = useOrderColumns();
  const mayWrite = may('orders.write');
  const isFiltered = Object.keys(search).length > 0;
  const typeIn = (): void => void navigate({ to: '/orders/new' });
  useStableKeys([
    { keys: '/', title: t('orders.filter.q'), run: () => searchRef.current?.focus() },
    ...(mayWrite
      ? [
          { keys: 'n', title: t('orders.new'), run: typeIn },
          { keys: 'u', title: t('orders.upload'), run: () => setUploading(true) },
        ]
      : []),
  ]);
  const actions = mayWrite && (
    <>
      <Link to="/orders/settings">{t('orders.settings')}</Link>
      <Button
        variant="default"
        leftSection={<IconFileUpload size={14} />}
        rightSection={<KeyHint keys="u" />}
        onClick={() => setUploading(true)}
      >
        {t('orders.upload')}
      </Button>
      <Button leftSection={<IconPlus size={14} />} rightSection={<KeyHint keys="n" />} onClick={typeIn}>
        {t('orders.new')}
      </Button>
    </>
  );
  return (
    <Page title={t('orders.title')} note={<DeskNote />} actions={actions}>
      <ListDetail
        onClose={() => undefined}
        filters={
          <OrderFilters
            search={search}
            searchRef={searchRef}
            onChange={(changed) => void navigate({ search: changed, replace: true })}
          />
        }
        list={
          <PagedTable
            pages={orders}
            label={t('orders.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            groups={{
              of: (row) => dueGroup(row, minute),
              title: (group) => t(`orders.group.${group}`),
            }}
            onOpen={({ id }) => void navigate({ to: '/orders/$id', params: { id } })}
            empty={
              <EmptyState title={t(isFiltered ? 'orders.none.filtered' : 'orders.none')}>
                {isFiltered ? <Link to="/orders">{t('orders.filter.clear')}</Link> : t('orders.none.text')}
              </EmptyState>
            }
          />
        }
      />
      {uploading && <UploadDialog onClose={() => setUploading(false)} />}
    </Page>
  );
}

/** How much waits, and what one person did alone that nobody has reviewed yet. */
function DeskNote() {
  const t = useT();
  const counts = useQuery(countsQuery).data;
  if (!counts) return null;
  const { open, overdue, reviewsDue } = counts;
  return t('orders.desk', { open, overdue, reviews: reviewsDue });
}
