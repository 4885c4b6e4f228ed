import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Bars } from '../../../ui/bars.tsx';
import styles from '../../../ui/blocks.module.css';
import { QueryState } from '../../../ui/states.tsx';
import { countOrders, type OrderCounts } from './count-orders.ts';

/** The sample that is counted here; the scorecard of an authority counts all, with intervals. */
const SAMPLE = 200;
const PARTS = ['withDefects', 'failedTests', 'emergencies', 'secret', 'refused'] as const;

const ordersOf = (authorityId: string) =>
  queryOptions({
    queryKey: ['authorities', 'orders', authorityId],
    queryFn: async ({ signal }) =>
      countOrders(
        (await api.call('orders.list', { query: { authorityId, all: true, limit: SAMPLE }, signal })).items,
      ),
  });

/** What the orders of an authority were like, with how many were counted. */
export function OrderStatistics({ authorityId, all, open }: OrderStatisticsProps) {
  const t = useT();
  const query = useQuery(ordersOf(authorityId));
  return (
    <section className={styles.box} aria-labelledby="authority-orders">
      <h2 id="authority-orders">{t('authorities.orders')}</h2>
      <QueryState query={query} rows={4}>
        {(counts) => <Counts counts={counts} all={all} open={open} />}
      </QueryState>
    </section>
  );
}

interface OrderStatisticsProps {
  readonly authorityId: string;
  /** How many it has sent, and how many of these wait. */
  readonly all: number;
  readonly open: number;
}

function Counts({
  counts,
  all,
  open,
}: Omit<OrderStatisticsProps, 'authorityId'> & { readonly counts: OrderCounts }) {
  const t = useT();
  const formats = useFormats();
  if (counts.orders === 0) return <p className="prose dim">{t('authorities.orders.none')}</p>;
  return (
    <>
      <p className="dim">{t('authorities.orders.sample', { count: counts.orders, all, open })}</p>
      <Bars
        label={t('authorities.orders')}
        bars={PARTS.map((id) => ({ id, label: t(`authorities.orders.${id}`), value: counts[id] }))}
        most={counts.orders}
        format={(value) => formats.number(value)}
      />
    </>
  );
}
