import { useT } from '../../../../i18n/t.tsx';
import type { Address } from '../../../../ui/address/use-address.ts';
import { ClearFilters, FilterSelect, FilterTabs } from '../../../../ui/list/filters.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import styles from '../gate.module.css';
import { CAUSES, type CheckSearch, KEPT_BANDS } from './check-search.ts';

/** What narrows the gate log; each choice is in the address. */
export function CheckFilters({ address }: { readonly address: Address<CheckSearch, 'check' | 'removal'> }) {
  const t = useT();
  const { search, set, open } = address;
  return (
    <>
      <FilterTabs
        label={t('gate.column.band')}
        first="all"
        values={KEPT_BANDS}
        word={(band) => t(`gate.band.${band}`)}
        value={search.band}
        onChange={(band) => set({ band })}
        narrow={open !== undefined}
        className={styles.filter}
      />
      <SearchField
        label={t('gate.column.platform')}
        className={styles.filter}
        text={search.platform ?? ''}
        onChange={(platform) => set({ platform })}
      />
      <SearchField
        label={t('gate.removals.q')}
        className={styles.filter}
        text={search.account ?? ''}
        onChange={(account) => set({ account })}
        keys="/"
      />
      <FilterSelect
        label={t('gate.column.cause')}
        data={CAUSES.map((value) => ({ value, label: t(`gate.cause.${value}`) }))}
        value={search.cause}
        onChange={(cause) => set({ cause })}
        className={styles.filter}
      />
      <ClearFilters address={address} label={t('gate.filter.clear')} />
    </>
  );
}
