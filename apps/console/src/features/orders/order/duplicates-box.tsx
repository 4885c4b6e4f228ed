import type { Order } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { orderQuery } from '../queries.ts';

const MOST = 20;

/** Orders that ask for the same of the same targets: perhaps of another authority that does not know of this one. */
export function DuplicatesBox({ order: { duplicates } }: { readonly order: Order }) {
  const t = useT();
  if (duplicates.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="order-duplicates">
      <h2 id="order-duplicates">{t('orders.duplicates', { count: duplicates.length })}</h2>
      <p className="prose dim">{t('orders.duplicates.text')}</p>
      <ul className={styles.rows}>
        {duplicates.slice(0, MOST).map((id) => (
          <li key={id}>
            <Duplicate id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duplicate({ id }: { readonly id: string }) {
  const t = useT();
  const other = useQuery(orderQuery(id)).data;
  return (
    <Link to="/orders/$id" params={{ id }}>
      {other ? t('orders.order', { number: other.number }) : <bdi className="code">{id}</bdi>}{' '}
      <bdi>{other?.authorityName}</bdi>
    </Link>
  );
}
