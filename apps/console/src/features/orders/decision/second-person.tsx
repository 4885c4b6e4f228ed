import type { Order, OrderDecision } from '@breakwater/contracts/orders';
import { Group } from '@mantine/core';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { NeedsLine } from '../order/needs-line.tsx';
import { DecisionRecord } from './decision-record.tsx';
import { WhatWillHappen } from './what-will-happen.tsx';

/** What one person prepared waits for another: they see the reasons, and confirm or reject with their own. */
export function SecondPerson({ order, decision }: SecondPersonProps) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct(['orders'], ['disclosure']);
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
          <AskButton
            variant="filled"
            keys="y"
            action={t('orders.confirm')}
            onConfirm={() => act('orders.confirm', t('orders.confirmed'), { params: { id: order.id } })}
            text={t('orders.confirm.text')}
          />
          <AskButton
            keys="x"
            action={t('orders.reject')}
            reason={t('orders.reject.reason')}
            onConfirm={(because) =>
              act('orders.reject', t('orders.rejected'), { params: { id: order.id }, body: { because } })
            }
          />
        </Group>
      )}
    </div>
  );
}

interface SecondPersonProps {
  readonly order: Order;
  readonly decision: OrderDecision;
}
