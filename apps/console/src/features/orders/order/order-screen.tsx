import type { Order } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { PageTabs } from '../../../ui/page-tabs.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { OrderDisclosure } from '../../disclosure/order-disclosure.tsx';
import { OrderMarks } from '../order-marks.tsx';
import { OrderStateChip } from '../order-state-chip.tsx';
import { orderQuery } from '../queries.ts';
import { ClaimButton } from './claim-button.tsx';
import { History } from './history.tsx';
import { OrderOverview } from './order-overview.tsx';
import { ORDER_TABS, type OrderTab, readTab } from './order-tab.ts';
import { Targets } from './targets.tsx';
import { Thread } from './thread.tsx';

const route = getRouteApi('/frame/orders/$id');
const EXACT = { exact: true, includeSearch: true } as const;

/** An order: why and what, its targets, the letters, what is disclosed for it, and its history. */
export function OrderScreen() {
  const t = useT();
  const may = useMay();
  const { id } = route.useParams();
  const { tab = 'order' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(orderQuery(id));
  const tabs = ORDER_TABS.filter((one) => one !== 'disclosure' || may('disclosure.read'));
  useStableKeys([
    ...tabs.map((one, index) => ({
      keys: String(index + 1),
      title: t(`orders.tab.${one}`),
      run: () => void navigate({ search: readTab({ tab: one }) }),
    })),
    { keys: 'Escape', title: t('orders.back'), run: () => void navigate({ to: '/orders' }) },
  ]);
  const order = query.data;
  return (
    <Page
      title={order ? t('orders.order', { number: order.number }) : t('orders.title')}
      note={order && <Note order={order} />}
      actions={
        <PageTabs label={t('orders.tabs')}>
          {tabs.map((one) => (
            <Link
              key={one}
              to="/orders/$id"
              params={{ id }}
              search={readTab({ tab: one })}
              activeOptions={EXACT}
            >
              {t(`orders.tab.${one}`)}
            </Link>
          ))}
        </PageTabs>
      }
    >
      <QueryState query={query} rows={14}>
        {(loaded) => <Tab key={loaded.id} tab={tab} order={loaded} />}
      </QueryState>
    </Page>
  );
}

function Note({ order }: { readonly order: Order }) {
  return (
    <span className={styles.line}>
      {order.reference !== undefined && <bdi>{order.reference}</bdi>}
      <OrderStateChip state={order.state} />
      <OrderMarks order={order} />
      <ClaimButton order={order} />
    </span>
  );
}

function Tab({ tab, order }: { readonly tab: OrderTab; readonly order: Order }) {
  switch (tab) {
    case 'order':
      return <OrderOverview order={order} />;
    case 'targets':
      return <Targets order={order} />;
    case 'thread':
      return <Thread order={order} />;
    case 'disclosure':
      return <OrderDisclosure orderId={order.id} telling={order.telling} />;
    case 'history':
      return <History order={order} />;
    default:
      return tab satisfies never;
  }
}
