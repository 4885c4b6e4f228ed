import type { Order } from '@breakwater/contracts/orders';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { LevelChip } from '../level-chip.tsx';
import { CallBack } from './call-back.tsx';

/** Who asks, how sure that is, and what looks odd: an order is no better than its sender. */
export function WhoAsks({ order }: { readonly order: Order }) {
  const t = useT();
  const { form, level, anomalies, channel, receivedAt, authorityId, authorityName } = order;
  const facts: readonly Fact[] = [
    {
      id: 'authority',
      label: t('orders.column.authority'),
      value: <AuthorityName id={authorityId} name={authorityName ?? form.authority?.name} />,
    },
    {
      id: 'person',
      label: t('orders.signed-for'),
      value: (
        <bdi>
          {[form.authority?.representative, form.authority?.post].filter(Boolean).join(t('orders.and')) ||
            '–'}
        </bdi>
      ),
    },
    {
      id: 'level',
      label: t('orders.column.level'),
      value: (
        <>
          <LevelChip level={level} /> <span className="dim">{t(`orders.level.${level}.text`)}</span>
        </>
      ),
    },
    {
      id: 'came',
      label: t('orders.came'),
      value: (
        <>
          {t(`orders.channel.${channel}`)} · <Time at={receivedAt} full />
        </>
      ),
    },
    { id: 'call', label: t('orders.call-back'), value: <CallBack order={order} /> },
  ];
  return (
    <section className={styles.box} aria-labelledby="order-who">
      <h2 id="order-who">{t('orders.who')}</h2>
      {anomalies.length > 0 && (
        <ul className={styles.rows}>
          {anomalies.map((one) => (
            <li key={one} className={styles.line}>
              <StateChip tone="attention">{t(`orders.anomaly.${one}`)}</StateChip>
              <span>{t(`orders.anomaly.${one}.text`)}</span>
            </li>
          ))}
        </ul>
      )}
      <Facts facts={facts} />
    </section>
  );
}

function AuthorityName({ id, name }: { readonly id: string | undefined; readonly name: string | undefined }) {
  const t = useT();
  const may = useMay();
  if (name === undefined) return <span className="dim">{t('orders.authority.unknown')}</span>;
  if (id === undefined) {
    return (
      <>
        <bdi>{name}</bdi> <span className="dim">{t('orders.authority.not-registered')}</span>
      </>
    );
  }
  return may('authorities.read') ? (
    <Link to="/authorities" search={{ authority: id }}>
      <bdi>{name}</bdi>
    </Link>
  ) : (
    <bdi>{name}</bdi>
  );
}
