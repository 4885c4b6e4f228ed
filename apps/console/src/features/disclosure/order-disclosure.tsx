import type { Telling } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { GrantBox } from './grant-box.tsx';
import { HoldView } from './hold-view.tsx';
import { NoticeView } from './notice-view.tsx';
import { ProductionView } from './production-view.tsx';
import { grantsOfOrder, holdsOfOrder, noticesOfOrder, productionsOfOrder } from './queries.ts';
import { SecrecyButtons } from './secrecy-buttons.tsx';

/** Everything that is preserved and disclosed for an order, and what its users are told. */
export function OrderDisclosure({ orderId, telling }: OrderDisclosureProps) {
  const t = useT();
  const grants = useQuery(grantsOfOrder(orderId));
  const productions = useQuery(productionsOfOrder(orderId)).data ?? [];
  const holds = useQuery(holdsOfOrder(orderId)).data ?? [];
  const notices = useQuery(noticesOfOrder(orderId)).data ?? [];
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <QueryState query={grants} rows={6}>
          {(all) =>
            all.length === 0 && holds.length === 0 ? (
              <EmptyState title={t('disclosure.order.none')}>{t('disclosure.order.none.text')}</EmptyState>
            ) : (
              all.map((grant) => <GrantBox key={grant.id} grant={grant} telling={telling} />)
            )
          }
        </QueryState>
        {productions.map((production) => (
          <ProductionView key={production.id} production={production} linked={false} />
        ))}
      </div>
      <div className={styles.stack}>
        {holds.map((hold) => (
          <HoldView key={hold.id} hold={hold} linked={false} />
        ))}
        <SecrecyButtons
          orderId={orderId}
          delayed={notices.some(({ state }) => state === 'delayed' || state === 'held')}
        />
        {notices.map((notice) => (
          <NoticeView key={notice.id} notice={notice} linked={false} />
        ))}
      </div>
    </div>
  );
}

interface OrderDisclosureProps {
  readonly orderId: string;
  /** Who is told what of it; nobody knows before its law is known. */
  readonly telling: Telling | undefined;
}
