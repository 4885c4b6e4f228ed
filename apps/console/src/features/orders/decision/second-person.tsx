import type { Order, OrderDecision } from '@breakwater/contracts/orders';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { NeedsLine } from '../order/needs-line.tsx';
import { useOrderAct } from '../order/use-order-act.ts';
import { DecisionRecord } from './decision-record.tsx';
import { WhatWillHappen } from './what-will-happen.tsx';

/** What one person prepared waits for another: they see the reasons, and confirm or reject with their own. */
export function SecondPerson({ order, decision }: SecondPersonProps) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useOrderAct();
  const [asks, setAsks] = useState<'confirm' | 'reject'>();
  const isOwn = decision.by === actorOf(session?.staff.id);
  const lacksLawyer = decision.needs.lawyer && !decision.lawyer && !may('orders.legal');
  const mayConfirm = may('orders.decide') && !isOwn && !lacksLawyer;
  return (
    <div className={styles.form}>
      <DecisionRecord order={order} decision={decision} />
      <NeedsLine needs={decision.needs} />
      <WhatWillHappen order={order} answer={decision.answer} />
      {isOwn && <p className={styles.notice}>{t('orders.second.own')}</p>}
      {!isOwn && lacksLawyer && <p className={styles.notice}>{t('orders.second.lawyer')}</p>}
      {mayConfirm && (
        <Group>
          <KeyButton keys="y" title={t('orders.confirm')} onClick={() => setAsks('confirm')} />
          <KeyButton
            keys="x"
            variant="default"
            title={t('orders.reject')}
            onClick={() => setAsks('reject')}
          />
        </Group>
      )}
      <ConfirmDialog
        opened={asks === 'confirm'}
        title={t('orders.confirm')}
        action={t('orders.confirm')}
        onClose={() => setAsks(undefined)}
        onConfirm={() =>
          act(() => api.call('orders.confirm', { params: { id: order.id } }), t('orders.confirmed'))
        }
      >
        <p className="prose">{t('orders.confirm.text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'reject'}
        title={t('orders.reject')}
        action={t('orders.reject')}
        reason={t('orders.reject.reason')}
        onClose={() => setAsks(undefined)}
        onConfirm={(because) =>
          act(
            () => api.call('orders.reject', { params: { id: order.id }, body: { because } }),
            t('orders.rejected'),
          )
        }
      />
    </div>
  );
}

interface SecondPersonProps {
  readonly order: Order;
  readonly decision: OrderDecision;
}
