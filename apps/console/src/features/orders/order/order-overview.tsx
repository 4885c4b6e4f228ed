import type { Order } from '@breakwater/contracts/orders';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { DecisionBox } from '../decision/decision-box.tsx';
import { AdviceBox } from './advice-box.tsx';
import { ConflictsBox } from './conflicts-box.tsx';
import { DeadlinesBox } from './deadlines-box.tsx';
import { DefectsBox } from './defects-box.tsx';
import { DuplicatesBox } from './duplicates-box.tsx';
import { EndingBox } from './ending-box.tsx';
import { FormBox } from './form-box.tsx';
import { OriginalBox } from './original-box.tsx';
import { TellingBox } from './telling-box.tsx';
import { TestsBox } from './tests-box.tsx';
import { WhoAsks } from './who-asks.tsx';
import { comesFirst } from './whose-law/comes-first.ts';
import { ConflictCardBox } from './whose-law/conflict-card.tsx';

/** Why it is here and what it wants on one side; what is due and what is answered on the other. */
export function OrderOverview({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const conflict = order.assessment?.conflict;
  const card = conflict && <ConflictCardBox order={order} card={conflict} />;
  const isFirst = conflict !== undefined && comesFirst(conflict);
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        {order.state === 'unread' && (
          <div className={styles.notice}>
            <p>{t('orders.unread.text')}</p>
            {may('orders.write') && (
              <Link to="/orders/$id/form" params={{ id: order.id }}>
                {t('orders.unread.type')}
              </Link>
            )}
          </div>
        )}
        {isFirst && card}
        <AdviceBox order={order} />
        <WhoAsks order={order} />
        {order.assessment && <DefectsBox assessment={order.assessment} />}
        {order.assessment && <TestsBox assessment={order.assessment} />}
        {!isFirst && card}
        <FormBox order={order} />
      </div>
      <div className={styles.stack}>
        <DeadlinesBox order={order} />
        <TellingBox order={order} />
        <DecisionBox order={order} />
        <ConflictsBox order={order} />
        <DuplicatesBox order={order} />
        <OriginalBox order={order} />
        <EndingBox order={order} />
      </div>
    </div>
  );
}
