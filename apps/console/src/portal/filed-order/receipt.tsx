import { addressOf } from '@breakwater/client';
import type { PortalOrder } from '@breakwater/contracts/portal';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Id } from '../../ui/user-text.tsx';
import styles from '../portal.module.css';

/** The proof of receipt: what arrived, by its hash, and when. */
export function Receipt({ order }: { readonly order: PortalOrder }) {
  const t = useT();
  const formats = useFormats();
  const { original } = order;
  return (
    <section className={styles.box}>
      <h2>{t('filed-order.receipt')}</h2>
      <Facts
        facts={[
          { id: 'number', label: t('filed-order.receipt.number'), value: formats.number(order.number) },
          { id: 'at', label: t('filed-order.receipt.at'), value: formats.dateTimeSeconds(order.receipt.at) },
          { id: 'sha256', label: 'SHA-256', value: <Id>{order.receipt.sha256}</Id> },
          ...(order.receipt.amendedSha256
            ? [
                {
                  id: 'amended',
                  label: t('filed-order.receipt.amended'),
                  value: <Id>{order.receipt.amendedSha256}</Id>,
                },
              ]
            : []),
          ...(original
            ? [
                {
                  id: 'file',
                  label: t('filed-order.receipt.file'),
                  value: (
                    <a href={addressOf('portal.originalOfOrder', { params: { id: order.id } }).path} download>
                      <bdi>{original.name ?? t('filed-order.receipt.original')}</bdi>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {order.state === 'unread' && <p className={`${styles.notice} prose`}>{t('filed-order.unread')}</p>}
      <p className="prose dim">{t(`filed-order.runs.${order.clock}`)}</p>
    </section>
  );
}
