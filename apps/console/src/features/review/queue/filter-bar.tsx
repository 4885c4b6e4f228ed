import type { QueueView } from '@breakwater/contracts/review';
import { Button, CloseButton, Select, Switch, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { policiesQuery } from '../../../api/policies.ts';
import { currentLocale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { orderPolicies } from '../job/decision/order-policies.ts';
import styles from './queue-screen.module.css';
import { LEVELS, type QueueSearch, SEVERITY_FILTERS, STATES } from './queue-search.ts';

/** What narrows the list; each choice is in the address. */
export function FilterBar({ search, queues, onChange, searchRef, narrow }: FilterBarProps) {
  const t = useT();
  const [unfolded, setUnfolded] = useState(false);
  const chosen = Object.keys(search).filter((name) => name !== 'q').length;
  const pick: Pick = (name, value) => {
    const { [name]: _, ...rest } = search;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <>
      <SearchField
        label={t('queue.filter.q')}
        className={styles.search}
        text={search.q ?? ''}
        onChange={(q) => pick('q', q === '' ? undefined : q)}
        inputRef={searchRef}
      />
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
      {(!narrow || unfolded) && <Choices search={search} queues={queues} pick={pick} />}
      {Object.keys(search).length > 0 && (
        <CloseButton
          size={28}
          iconSize={14}
          aria-label={t('queue.filter.clear')}
          onClick={() => onChange({})}
        />
      )}
    </>
  );
}

function Choices({ search, queues, pick }: ChoicesProps) {
  const t = useT();
  const locale = currentLocale();
  const policies = orderPolicies(useQuery(policiesQuery).data ?? []);
  return (
    <>
      <Select
        size="xs"
        aria-label={t('queue.filter.queue')}
        placeholder={t('queue.filter.queue')}
        className={styles.filter ?? ''}
        clearable
        data={queues.map(({ id, title, counts }) => ({
          value: id,
          label: t('queue.filter.queue-open', { title: title[locale], count: counts.open }),
        }))}
        value={search.queue ?? null}
        onChange={(value) => pick('queue', value ?? undefined)}
      />
      <Select
        size="xs"
        aria-label={t('queue.filter.state')}
        placeholder={t('queue.filter.state')}
        className={styles.filter ?? ''}
        clearable
        data={STATES.map((value) => ({ value, label: t(`queue.state.${value}`) }))}
        value={search.state ?? null}
        onChange={(value) =>
          pick(
            'state',
            STATES.find((state) => state === value),
          )
        }
      />
      <Select
        size="xs"
        aria-label={t('queue.filter.policy')}
        placeholder={t('queue.filter.policy')}
        className={styles.filter ?? ''}
        clearable
        searchable
        data={policies.map(({ policy: { id, title } }) => ({ value: id, label: title[locale] }))}
        value={search.policy ?? null}
        onChange={(value) => pick('policy', value ?? undefined)}
      />
      <Select
        size="xs"
        aria-label={t('queue.filter.severity')}
        placeholder={t('queue.filter.severity')}
        className={styles.narrow ?? ''}
        clearable
        data={SEVERITY_FILTERS.map((value) => ({ value, label: t(`job.severity.${value}`) }))}
        value={search.severity ?? null}
        onChange={(value) =>
          pick(
            'severity',
            SEVERITY_FILTERS.find((severity) => severity === value),
          )
        }
      />
      <Select
        size="xs"
        aria-label={t('queue.filter.level')}
        placeholder={t('queue.filter.level')}
        className={styles.narrow ?? ''}
        clearable
        data={LEVELS.map((value) => ({ value, label: t(`queue.level.${value}`) }))}
        value={search.level ?? null}
        onChange={(value) =>
          pick(
            'level',
            LEVELS.find((level) => level === value),
          )
        }
      />
      <TextInput
        size="xs"
        aria-label={t('queue.filter.platform')}
        placeholder={t('queue.filter.platform')}
        className={styles.narrow ?? ''}
        dir="ltr"
        defaultValue={search.platform ?? ''}
        key={search.platform ?? ''}
        onBlur={(event) => pick('platform', event.currentTarget.value.trim() || undefined)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <Switch
        size="xs"
        label={t('queue.filter.overdue')}
        checked={search.overdue === true}
        onChange={(event) => pick('overdue', event.currentTarget.checked ? true : undefined)}
      />
      <Switch
        size="xs"
        label={t('queue.filter.mine')}
        checked={search.mine === true}
        onChange={(event) => pick('mine', event.currentTarget.checked ? true : undefined)}
      />
    </>
  );
}

type Pick = <Name extends keyof QueueSearch>(name: Name, value: QueueSearch[Name] | undefined) => void;

interface ChoicesProps {
  readonly search: QueueSearch;
  readonly queues: readonly QueueView[];
  readonly pick: Pick;
}

interface FilterBarProps {
  readonly search: QueueSearch;
  readonly queues: readonly QueueView[];
  readonly onChange: (search: QueueSearch) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Beside an open job: all but the search is folded. */
  readonly narrow: boolean;
}
