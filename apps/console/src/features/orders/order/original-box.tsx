import { addressOf } from '@breakwater/client';
import type { Order } from '@breakwater/contracts/orders';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Id } from '../../../ui/user-text.tsx';

const KILO = 1_000;

/** The file as it came: its hash shows later that nothing was changed. */
export function OriginalBox({ order: { id, original } }: { readonly order: Order }) {
  const t = useT();
  const formats = useFormats();
  if (!original) return null;
  const facts: readonly Fact[] = [
    ...(original.name === undefined
      ? []
      : [{ id: 'name', label: t('orders.original.name'), value: <bdi>{original.name}</bdi> }]),
    {
      id: 'size',
      label: t('orders.original.size'),
      value: t('orders.original.bytes', { kilobytes: formats.number(original.bytes / KILO, 1) }),
    },
    { id: 'type', label: t('orders.original.type'), value: <Id>{original.mediaType}</Id> },
    { id: 'hash', label: 'SHA-256', value: <Id>{original.sha256}</Id> },
    ...(original.unread === undefined
      ? []
      : [
          {
            id: 'unread',
            label: t('orders.original.unread'),
            value: <span dir="auto">{original.unread}</span>,
          },
        ]),
  ];
  return (
    <section className={styles.box} aria-labelledby="order-original">
      <h2 id="order-original">{t('orders.original')}</h2>
      <Facts facts={facts} />
      <a href={addressOf('orders.original', { params: { id } }).path} download>
        {t('orders.original.download')}
      </a>
    </section>
  );
}
