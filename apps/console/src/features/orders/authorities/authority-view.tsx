import type { Authority, AuthorityDetail } from '@breakwater/contracts/orders';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNow } from '../../../api/server-clock.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { AuthorityDialog } from './authority-dialog.tsx';
import { Contacts } from './contacts.tsx';
import { Officers } from './officers.tsx';
import { OrderStatistics } from './order-statistics.tsx';
import { authorityQuery } from './queries.ts';
import { Recipients } from './recipients.tsx';
import { RemoveAuthority } from './remove-authority.tsx';

/** An authority: what is known of it, who may write for it and how sure that is, and what it has asked for. */
export function AuthorityView({ id }: { readonly id: string }) {
  const query = useQuery(authorityQuery(id));
  return (
    <QueryState query={query} rows={12}>
      {(loaded) => <View loaded={loaded} />}
    </QueryState>
  );
}

function View({ loaded: { authority, contacts, orders, recipients } }: { readonly loaded: AuthorityDetail }) {
  const t = useT();
  const may = useMay();
  const [changing, setChanging] = useState(false);
  return (
    <div className={styles.stack}>
      <section className={styles.box} aria-labelledby="authority-facts">
        <div className={styles.spread}>
          <h2 id="authority-facts">
            <bdi>{authority.name}</bdi>
          </h2>
          {may('authorities.manage') && (
            <Group gap="xs">
              <Button variant="default" size="xs" onClick={() => setChanging(true)}>
                {t('authorities.change')}
              </Button>
              <RemoveAuthority authority={authority} />
            </Group>
          )}
        </div>
        <AuthorityFacts authority={authority} />
        {may('orders.read') && (
          <Link to="/orders" search={{ authorityId: authority.id }}>
            {t('authorities.its-orders')}
          </Link>
        )}
      </section>
      <Recipients authorityId={authority.id} recipients={recipients} />
      <Contacts authorityId={authority.id} contacts={contacts} />
      <Officers authorityId={authority.id} mayManage={may('authorities.manage')} />
      {may('orders.read') && (
        <OrderStatistics authorityId={authority.id} all={orders.all} open={orders.open} />
      )}
      {changing && <AuthorityDialog authority={authority} onClose={() => setChanging(false)} />}
    </div>
  );
}

function AuthorityFacts({ authority }: { readonly authority: Authority }) {
  const t = useT();
  const list = (values: readonly string[]) => <bdi>{values.join(t('authorities.and')) || '–'}</bdi>;
  const facts: readonly Fact[] = [
    { id: 'kind', label: t('authorities.kind'), value: t(`authorities.kind.${authority.kind}`) },
    { id: 'country', label: t('authorities.country'), value: <Id>{authority.country}</Id> },
    { id: 'timezone', label: t('authorities.timezone'), value: <Id>{authority.timezone}</Id> },
    { id: 'domains', label: t('authorities.domains'), value: list(authority.domains) },
    { id: 'codes', label: t('authorities.legalCodes'), value: list(authority.legalCodes) },
    { id: 'languages', label: t('authorities.languages'), value: list(authority.languages) },
    { id: 'recipient', label: t('authorities.recipient'), value: <Recipient authority={authority} /> },
    ...(authority.note === undefined
      ? []
      : [{ id: 'note', label: t('authorities.note'), value: <bdi>{authority.note}</bdi> }]),
    ...(authority.removedAt === undefined
      ? []
      : [
          {
            id: 'removed',
            label: t('authorities.removed'),
            value: <Time at={authority.removedAt} full />,
          },
        ]),
  ];
  return <Facts facts={facts} />;
}

/** The key to which packages are sealed; without one that is good, nothing can be delivered. */
function Recipient({ authority: { recipient, recipientUntil } }: { readonly authority: Authority }) {
  const t = useT();
  const now = useNow();
  if (recipient === undefined) {
    return <StateChip tone="attention">{t('authorities.recipient.none')}</StateChip>;
  }
  const expired = recipientUntil !== undefined && Date.parse(recipientUntil) < now;
  return (
    <>
      <Id>{recipient}</Id>{' '}
      {expired && <StateChip tone="danger">{t('authorities.recipient.expired')}</StateChip>}{' '}
      {recipientUntil !== undefined && (
        <span className="dim">
          {t('authorities.recipientUntil')} <Time at={recipientUntil} full />
        </span>
      )}
    </>
  );
}
