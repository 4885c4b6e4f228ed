import type { Order, OrderDecision } from '@breakwater/contracts/orders';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { Clock } from '../../../ui/clock.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useOrderAct } from '../order/use-order-act.ts';

/** What one person did alone because a life was in danger: somebody else looks at it within 24 hours. */
export function ReviewBreakGlass({ order, decision }: ReviewProps) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useOrderAct();
  const [asks, setAsks] = useState<boolean>();
  const isOwn = decision.by === actorOf(session?.staff.id);
  const close = (): void => setAsks(undefined);
  return (
    <div className={styles.notice}>
      <p className="prose">{t('orders.break-glass.review')}</p>
      {decision.reviewDueAt !== undefined && <Clock startedAt={decision.at} dueAt={decision.reviewDueAt} />}
      {isOwn && <p>{t('orders.second.own')}</p>}
      {may('orders.decide') && !isOwn && (
        <Group mt="xs">
          <Button size="xs" onClick={() => setAsks(true)}>
            {t('orders.break-glass.uphold')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsks(false)}>
            {t('orders.break-glass.object')}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={asks !== undefined}
        title={t(asks ? 'orders.break-glass.uphold' : 'orders.break-glass.object')}
        action={t(asks ? 'orders.break-glass.uphold' : 'orders.break-glass.object')}
        onClose={close}
        onConfirm={() =>
          act(
            () => api.call('orders.review', { params: { id: order.id }, body: { upheld: asks === true } }),
            t('orders.reviewed'),
          )
        }
      />
    </div>
  );
}

interface ReviewProps {
  readonly order: Order;
  readonly decision: OrderDecision;
}
