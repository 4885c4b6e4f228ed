import type { Order } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { itemsRead } from '../../../api/pages-of.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ErrorText, Failure, LoadingState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { auditQuery } from '../../audit/queries.ts';
import { verifyOrder } from './verify-order.ts';

/** Every step of the order as the audit log has it, and whether what is stored is still what was written down. */
export function History({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  return (
    <div className={styles.page}>
      <Verification order={order} />
      {may('audit.read') ? (
        <Entries orderId={order.id} />
      ) : (
        <p className="prose dim">{t('orders.history.hidden')}</p>
      )}
    </div>
  );
}

function Verification({ order }: { readonly order: Order }) {
  const t = useT();
  const check = useMutation({ mutationFn: () => verifyOrder(order.id) });
  return (
    <section className={styles.box} aria-labelledby="order-verify">
      <div className={styles.spread}>
        <h2 id="order-verify">{t('orders.verify.title')}</h2>
        <Button variant="default" size="xs" loading={check.isPending} onClick={() => check.mutate()}>
          {t('orders.verify')}
        </Button>
      </div>
      <p className="prose dim">{t('orders.verify.text')}</p>
      <div role="status">
        {check.data && (
          <>
            <StateChip tone={check.data.whole ? 'done' : 'danger'}>
              {t(check.data.whole ? 'orders.verify.whole' : 'orders.verify.broken')}
            </StateChip>{' '}
            {t('orders.verify.steps', { count: check.data.steps })}
            {check.data.faults.length > 0 && (
              <ul className={styles.effects}>
                {check.data.faults.map(({ code, part, step }) => (
                  <li key={`${code} ${part ?? ''} ${step ?? ''}`}>
                    {t(`orders.fault.${code}`)} <bdi className="code">{part ?? step}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      <Failure error={check.error} />
    </section>
  );
}

function Entries({ orderId }: { readonly orderId: string }) {
  const t = useT();
  const query = useInfiniteQuery(auditQuery({ subject: orderId }));
  const entries = itemsRead(query.data);
  if (query.isPending) return <LoadingState rows={6} />;
  if (query.isError) return <ErrorText error={query.error} />;
  return (
    <section className={styles.box} aria-labelledby="order-history">
      <h2 id="order-history">{t('orders.history')}</h2>
      <ScrollX label={t('orders.history')}>
        <table className={styles.table} aria-labelledby="order-history">
          <thead>
            <tr>
              <th scope="col">{t('orders.history.when')}</th>
              <th scope="col">{t('orders.history.who')}</th>
              <th scope="col">{t('orders.history.what')}</th>
              <th scope="col">{t('orders.history.entry')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ seq, at, actor, action }) => (
              <tr key={seq}>
                <td>
                  <Time at={at} full />
                </td>
                <td>
                  <Actor id={actor} />
                </td>
                <td>
                  <bdi className="code">{action}</bdi>
                </td>
                <td>
                  <bdi className="code">{seq}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {query.hasNextPage && (
        <Button
          className={styles.start ?? ''}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('orders.history.more')}
        </Button>
      )}
    </section>
  );
}
