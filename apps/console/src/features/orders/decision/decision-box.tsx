import type { Order } from '@breakwater/contracts/orders';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { isOpen } from './answers.ts';
import { DecidePanel } from './decide-panel.tsx';
import { DecisionRecord } from './decision-record.tsx';
import { ReviewBreakGlass } from './review-break-glass.tsx';
import { SecondPerson } from './second-person.tsx';

/** What was answered, what waits for a second person, and the answer that is still to be given. */
export function DecisionBox({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const waiting = order.decisions.find(({ outcome }) => outcome === 'awaiting-second');
  const settled = order.decisions.filter(({ outcome }) => outcome !== 'awaiting-second');
  return (
    <section className={styles.box} aria-labelledby="order-decision">
      <h2 id="order-decision">{t('orders.decision')}</h2>
      {settled.map((decision) => (
        <div key={decision.id} className={styles.stack}>
          <DecisionRecord order={order} decision={decision} />
          {decision.breakGlass && decision.reviewedAt === undefined && (
            <ReviewBreakGlass order={order} decision={decision} />
          )}
        </div>
      ))}
      {waiting && <SecondPerson order={order} decision={waiting} />}
      {order.state === 'unread' && <p className="prose dim">{t('orders.decide.unread')}</p>}
      {!waiting && isOpen(order.state) && may('orders.decide') && <DecidePanel order={order} />}
      {!waiting && isOpen(order.state) && !may('orders.decide') && (
        <p className="prose dim">{t('orders.decide.read-only')}</p>
      )}
    </section>
  );
}
