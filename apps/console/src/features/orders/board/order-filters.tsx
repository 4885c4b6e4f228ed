import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Address } from '../../../ui/address/use-address.ts';
import styles from '../../../ui/blocks.module.css';
import { ClearFilters, FilterSelect, FilterText } from '../../../ui/list/filters.tsx';
import { authorityNamesQuery, packsQuery } from '../queries.ts';
import { useInstrumentName } from '../use-instrument-name.ts';
import { DUE_WINDOWS, KINDS, STATES } from '../vocabulary.ts';
import type { OrderSearch } from './order-search.ts';

/** What narrows the board; each choice is in the address. */
export function OrderFilters({ address }: { readonly address: Address<OrderSearch, never> }) {
  const t = useT();
  const may = useMay();
  const instrumentName = useInstrumentName();
  const all = useQuery({ ...packsQuery, enabled: may('law.read') }).data ?? [];
  const packs = all.filter(({ requestTypes }) => requestTypes > 0);
  const authorities = useQuery({ ...authorityNamesQuery, enabled: may('authorities.read') }).data ?? [];
  const { search, set } = address;
  const choice = <Name extends keyof OrderSearch>(
    name: Name,
    data: readonly { value: NonNullable<OrderSearch[Name]> & string; label: string }[],
  ) => (
    <FilterSelect
      address={address}
      name={name}
      label={t(`orders.filter.${name as keyof OrderSearch}`)}
      data={data}
      searchable={data.length > 12}
    />
  );
  const tick = (name: 'mine' | 'all') => (
    <Checkbox
      size="xs"
      label={t(`orders.filter.${name}`)}
      checked={search[name] ?? false}
      onChange={(event) => set({ [name]: event.currentTarget.checked || undefined })}
    />
  );
  return (
    <>
      <FilterText
        address={address}
        name="q"
        label={t('orders.filter.q')}
        className={styles.search}
        keys="/"
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
      {tick('mine')}
      {tick('all')}
      <ClearFilters address={address} label={t('orders.filter.clear')} />
    </>
  );
}
