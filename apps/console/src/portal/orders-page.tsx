import type { PortalOrderSummary } from '@breakwater/contracts/portal';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { itemsRead } from '../api/pages-of.ts';
import { useFormats } from '../i18n/formats.ts';
import { useT } from '../i18n/t.tsx';
import { Clock } from '../ui/clock.tsx';
import { ScrollX } from '../ui/scroll-x.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { OrderStateChip } from './order-state-chip.tsx';
import styles from './portal.module.css';
import { ordersQuery } from './queries.ts';
import { goTo, PlaceLink } from './use-place.tsx';

/** Orders of the authority: where each stands, and who owes what by when. */
export function OrdersPage() {
  const t = useT();
  const [q, setQ] = useState('');
  const query = useInfiniteQuery(ordersQuery(q));
  useEffect(() => {
    document.title = `${t('portal.nav.orders')} · Breakwater`;
  }, [t]);
  const orders = itemsRead(query.data);
  return (
    <>
      <div className={styles.head}>
        <h1>{t('portal.nav.orders')}</h1>
        <SearchField label={t('portal.orders.search')} text={q} onChange={setQ} className={styles.search} />
        <div className={styles.actions}>
          <Button
            leftSection={<IconPlus size={15} aria-hidden="true" />}
            onClick={() => goTo({ page: 'new' })}
          >
            {t('portal.nav.new')}
          </Button>
        </div>
      </div>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingState />}
      {query.data && orders.length === 0 && (
        <EmptyState title={q === '' ? t('portal.orders.none') : t('portal.orders.none-found')}>
          {q === '' && t('portal.orders.none.text')}
        </EmptyState>
      )}
      {orders.length > 0 && <Orders orders={orders} />}
      {query.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('portal.orders.more')}
        </Button>
      )}
    </>
  );
}

function Orders({ orders }: { readonly orders: readonly PortalOrderSummary[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <div className={styles.box}>
      <ScrollX label={t('portal.nav.orders')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['order', 'state', 'asked', 'due', 'received'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`portal.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <td>
                  <PlaceLink to={{ page: 'order', id: order.id }}>
                    <bdi>{order.reference ?? t('portal.order.number', { number: order.number })}</bdi>
                  </PlaceLink>
                </td>
                <td>
                  <OrderStateChip state={order.state} />
                  {order.defects > 0 && (
                    <div className="dim">{t('portal.order.defects', { count: order.defects })}</div>
                  )}
                </td>
                <td>
                  {order.kind ? t(`portal.kind.${order.kind}`) : t('portal.kind.unknown')}{' '}
                  <span className="dim">{t('portal.order.targets', { count: order.targets })}</span>
                </td>
                <td>
                  <Due order={order} />
                </td>
                <td>{formats.dateTime(order.receivedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}

function Due({ order }: { readonly order: PortalOrderSummary }) {
  const t = useT();
  if (order.paused) return <>{t(`portal.paused.${order.paused}`)}</>;
  if (!order.dueAt) return <span className="dim">{t('portal.order.nothing-due')}</span>;
  return (
    <>
      <Clock startedAt={order.receivedAt} dueAt={order.dueAt} />
      <span className="dim">{t(`portal.owed.${order.owedBy ?? 'provider'}`)}</span>
    </>
  );
}
