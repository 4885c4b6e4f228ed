import type { Order, OrderDecision } from '@breakwater/contracts/orders';
import { Group } from '@mantine/core';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { Clock } from '../../../ui/clock.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** What one person did alone because a life was in danger: somebody else looks at it within 24 hours. */
export function ReviewBreakGlass({ order, decision }: ReviewProps) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct(['orders'], ['disclosure']);
  const isOwn = decision.by === actorOf(session?.staff.id);
  return (
    <div className={styles.notice}>
      <p className="prose">{t('orders.break-glass.review')}</p>
      {decision.reviewDueAt !== undefined && <Clock startedAt={decision.at} dueAt={decision.reviewDueAt} />}
      {isOwn && <p>{t('orders.second.own')}</p>}
      {may('orders.decide') && !isOwn && (
        <Group mt="xs">
          {(['uphold', 'object'] as const).map((way) => (
            <AskButton
              key={way}
              size="xs"
              variant={way === 'uphold' ? 'filled' : 'default'}
              action={t(`orders.break-glass.${way}`)}
              onConfirm={() =>
                act('orders.review', t('orders.reviewed'), {
                  params: { id: order.id },
                  body: { upheld: way === 'uphold' },
                })
              }
            />
          ))}
        </Group>
      )}
    </div>
  );
}

interface ReviewProps {
  readonly order: Order;
  readonly decision: OrderDecision;
}
