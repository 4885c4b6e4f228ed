import type { PortalOrder } from '@breakwater/contracts/portal';
import { Button } from '@mantine/core';
import { IconEdit, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useT } from '../../i18n/t.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { usePageKeys } from '../../ui/page-keys.ts';
import { QueryState } from '../../ui/states.tsx';
import { Defects } from '../filing/check-panel.tsx';
import { OrderStateChip } from '../order-state-chip.tsx';
import styles from '../portal.module.css';
import { orderQuery, withdrawOrder } from '../queries.ts';
import { goTo, PlaceLink } from '../use-place.tsx';
import { Answer } from './answer.tsx';
import { Deadlines } from './deadlines.tsx';
import { Packages } from './packages.tsx';
import { Receipt } from './receipt.tsx';
import { Tasks } from './tasks.tsx';
import { Thread } from './thread.tsx';

/** An order of one's own authority: proof of receipt, what is owed by whom, what was answered. */
export function OrderPage({ id }: { readonly id: string }) {
  const order = useQuery(orderQuery(id));
  return <QueryState query={order}>{(data) => <Filed order={data} />}</QueryState>;
}

function Filed({ order }: { readonly order: PortalOrder }) {
  const t = useT();
  const { id, may } = order;
  const name = order.reference ?? t('portal.order.number', { number: order.number });
  useEffect(() => {
    document.title = `${name} · Breakwater`;
  }, [name]);
  const keys = useMemo(
    () =>
      may.amend ? [{ keys: 'm', title: t('filed-order.amend'), run: () => goTo({ page: 'amend', id }) }] : [],
    [may.amend, t, id],
  );
  usePageKeys(keys);
  return (
    <>
      <div className={styles.head}>
        <PlaceLink to={{ page: 'orders' }}>{t('portal.nav.orders')}</PlaceLink>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <OrderStateChip state={order.state} />
        {may.withdraw && (
          <div className={styles.actions}>
            <AskButton
              leftSection={<IconTrash size={15} aria-hidden="true" />}
              danger
              action={t('filed-order.withdraw')}
              reason={t('filed-order.withdraw.reason')}
              onConfirm={(reason) => withdrawOrder(id, reason)}
              text={t('filed-order.withdraw.effect')}
            />
          </div>
        )}
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          {order.defectList.length > 0 && may.amend && (
            <section className={styles.box}>
              <h2>{t('filed-order.defects', { count: order.defectList.length })}</h2>
              <Defects defects={order.defectList} />
              <div>
                <Button
                  leftSection={<IconEdit size={15} aria-hidden="true" />}
                  onClick={() => goTo({ page: 'amend', id })}
                >
                  {t('filed-order.amend')}
                  &nbsp;
                  <KeyHint keys="m" />
                </Button>
              </div>
            </section>
          )}
          {order.answer && <Answer answer={order.answer} />}
          {order.productions.length > 0 && <Packages order={order} />}
          <Thread order={order} />
          <Tasks order={order} />
        </div>
        <div className={styles.aside}>
          <Deadlines order={order} />
          <Receipt order={order} />
        </div>
      </div>
    </>
  );
}
