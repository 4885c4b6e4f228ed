import { Button, Switch, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { policiesQuery } from '../../../api/policies.ts';
import { queuesQuery } from '../../../api/queues.ts';
import { currentLocale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Address } from '../../../ui/address/use-address.ts';
import { ClearFilters, FilterSelect, FilterText } from '../../../ui/list/filters.tsx';
import { orderPolicies } from '../job/decision/order-policies.ts';
import styles from './queue-screen.module.css';
import { LEVELS, type QueueSearch, SEVERITY_FILTERS, STATES } from './queue-search.ts';

/** What narrows the list; each choice is in the address. */
export function FilterBar({ address, narrow }: FilterBarProps) {
  const t = useT();
  const [unfolded, setUnfolded] = useState(false);
  const chosen = Object.keys(address.search).filter((name) => name !== 'q').length;
  return (
    <>
      <FilterText address={address} name="q" label={t('queue.filter.q')} className={styles.search} keys="/" />
      {narrow && (
        <Button
          variant="default"
          leftSection={<IconFilter size={14} />}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('queue.filter.more', { count: chosen })}
        </Button>
      )}
      {(!narrow || unfolded) && <Choices address={address} />}
      <ClearFilters address={address} label={t('queue.filter.clear')} />
    </>
  );
}

function Choices({ address }: Pick<FilterBarProps, 'address'>) {
  const t = useT();
  const { search, set } = address;
  const locale = currentLocale();
  const queues = useQuery(queuesQuery).data?.queues ?? [];
  const policies = orderPolicies(useQuery(policiesQuery).data ?? []);
  const flags = ['overdue', 'mine'] as const;
  return (
    <>
      <FilterSelect
        address={address}
        name="queue"
        label={t('queue.filter.queue')}
        className={styles.filter}
        data={queues.map(({ id, title, counts }) => ({
          value: id,
          label: t('queue.filter.queue-open', { title: title[locale], count: counts.open }),
        }))}
      />
      <FilterSelect
        address={address}
        name="state"
        label={t('queue.filter.state')}
        className={styles.filter}
        data={STATES.map((value) => ({ value, label: t(`queue.state.${value}`) }))}
      />
      <FilterSelect
        address={address}
        name="policy"
        label={t('queue.filter.policy')}
        className={styles.filter}
        searchable
        data={policies.map(({ policy: { id, title } }) => ({ value: id, label: title[locale] }))}
      />
      <FilterSelect
        address={address}
        name="severity"
        label={t('queue.filter.severity')}
        className={styles.narrow}
        data={SEVERITY_FILTERS.map((value) => ({ value, label: t(`job.severity.${value}`) }))}
      />
      <FilterSelect
        address={address}
        name="level"
        label={t('queue.filter.level')}
        className={styles.narrow}
        data={LEVELS.map((value) => ({ value, label: t(`queue.level.${value}`) }))}
      />
      <TextInput
        size="xs"
        aria-label={t('queue.filter.platform')}
        placeholder={t('queue.filter.platform')}
        className={styles.narrow ?? ''}
        dir="ltr"
        defaultValue={search.platform ?? ''}
        key={search.platform ?? ''}
        onBlur={(event) => set({ platform: event.currentTarget.value.trim() })}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {flags.map((name) => (
        <Switch
          key={name}
          size="xs"
          label={t(`queue.filter.${name}`)}
          checked={search[name] === true}
          onChange={(event) => set({ [name]: event.currentTarget.checked || undefined })}
        />
      ))}
    </>
  );
}

interface FilterBarProps {
  readonly address: Address<QueueSearch, never>;
  /** Beside an open job: all but the search is folded. */
  readonly narrow: boolean;
}
