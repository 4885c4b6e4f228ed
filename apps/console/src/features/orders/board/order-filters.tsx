import { Checkbox, CloseButton, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { SearchField } from '../../../ui/search-field.tsx';
import { authorityNamesQuery, packsQuery } from '../queries.ts';
import { useInstrumentName } from '../use-instrument-name.ts';
import { DUE_WINDOWS, KINDS, STATES } from '../vocabulary.ts';
import { type OrderSearch, readOrderSearch } from './order-search.ts';

/** What narrows the board; each choice is in the address. */
export function OrderFilters({ search, onChange, searchRef }: OrderFiltersProps) {
  const t = useT();
  const may = useMay();
  const instrumentName = useInstrumentName();
  const packs = useQuery({ ...packsQuery, enabled: may('law.read') }).data ?? [];
  const authorities = useQuery({ ...authorityNamesQuery, enabled: may('authorities.read') }).data ?? [];
  const set = (change: Readonly<Record<keyof OrderSearch, unknown>> | object) =>
    onChange(readOrderSearch({ ...search, ...change }));
  const choice = (name: keyof OrderSearch, data: readonly { value: string; label: string }[]) => (
    <Select
      size="xs"
      className={styles.filter ?? ''}
      aria-label={t(`orders.filter.${name}`)}
      placeholder={t(`orders.filter.${name}`)}
      clearable
      searchable={data.length > 12}
      data={data}
      value={String(search[name] ?? '') || null}
      onChange={(value) => set({ [name]: value ?? undefined })}
    />
  );
  return (
    <>
      <SearchField
        label={t('orders.filter.q')}
        className={styles.search}
        text={search.q ?? ''}
        onChange={(q) => set({ q })}
        inputRef={searchRef}
      />
      {choice(
        'due',
        DUE_WINDOWS.map((value) => ({ value, label: t(`orders.due-in.${value}`) })),
      )}
      {choice(
        'state',
        STATES.map((value) => ({ value, label: t(`orders.state.${value}`) })),
      )}
      {choice(
        'kind',
        KINDS.map((value) => ({ value, label: t(`orders.kind.${value}`) })),
      )}
      {packs.length > 0 &&
        choice(
          'instrument',
          packs.map(({ id }) => ({ value: id, label: instrumentName(id) })),
        )}
      {authorities.length > 0 &&
        choice(
          'authorityId',
          authorities.map(({ id, name }) => ({ value: id, label: name })),
        )}
      <Checkbox
        size="xs"
        label={t('orders.filter.mine')}
        checked={search.mine ?? false}
        onChange={(event) => set({ mine: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        size="xs"
        label={t('orders.filter.all')}
        checked={search.all ?? false}
        onChange={(event) => set({ all: event.currentTarget.checked || undefined })}
      />
      {Object.keys(search).length > 0 && (
        <CloseButton
          size={28}
          iconSize={14}
          aria-label={t('orders.filter.clear')}
          onClick={() => onChange({})}
        />
      )}
    </>
  );
}

interface OrderFiltersProps {
  readonly search: OrderSearch;
  readonly onChange: (search: OrderSearch) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}
