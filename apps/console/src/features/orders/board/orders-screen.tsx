import { IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useNow } from '../../../api/server-clock.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { UploadDialog } from '../new/upload-dialog.tsx';
import { countsQuery, ordersQuery } from '../queries.ts';
import { byGroup, dueGroup } from './due-group.ts';
import { useOrderColumns } from './order-columns.tsx';
import { OrderFilters } from './order-filters.tsx';

const MINUTE_MS = 60_000;

/** What authorities ask for, by the clock: what is overdue first. */
export function OrdersScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/orders');
  const { search, isFiltered } = address;
  const navigate = useNavigate();
  const [uploading, setUploading] = useState(false);
  const list = usePageRows(useInfiniteQuery(ordersQuery(search)));
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const rows = useMemo(() => list.rows && byGroup(list.rows, minute), [list.rows, minute]);
  const actions = may('orders.write') && (
    <>
      <Link to="/orders/settings">{t('orders.settings')}</Link>
      <KeyButton
        keys="u"
        variant="default"
        icon={IconFileUpload}
        title={t('orders.upload')}
        onClick={() => setUploading(true)}
      />
      <KeyButton
        keys="n"
        icon={IconPlus}
        title={t('orders.new')}
        onClick={() => void navigate({ to: '/orders/new' })}
      />
    </>
  );
  return (
    <Page title={t('orders.title')} note={<DeskNote />} actions={actions}>
      <List
        label={t('orders.title')}
        list={{ ...list, rows }}
        columns={useOrderColumns()}
        groups={{
          of: (row) => dueGroup(row, minute),
          title: (group) => t(`orders.group.${group}`),
        }}
        opens={{ show: (id) => id && void navigate({ to: '/orders/$id', params: { id } }) }}
        filters={<OrderFilters address={address} />}
        none={
          <EmptyState title={t(isFiltered ? 'orders.none.filtered' : 'orders.none')}>
            {isFiltered ? <Link to="/orders">{t('orders.filter.clear')}</Link> : t('orders.none.text')}
          </EmptyState>
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
