import { useT } from '../../../../i18n/t.tsx';
import type { Address } from '../../../../ui/address/use-address.ts';
import { ClearFilters, FilterSelect, FilterTabs, FilterText } from '../../../../ui/list/filters.tsx';
import styles from '../gate.module.css';
import { CAUSES, type CheckSearch, KEPT_BANDS } from './check-search.ts';

/** What narrows the gate log; each choice is in the address. */
export function CheckFilters({ address }: { readonly address: Address<CheckSearch, 'check' | 'removal'> }) {
  const t = useT();
  return (
    <>
      <FilterTabs
        address={address}
        name="band"
        label={t('gate.column.band')}
        first="all"
        values={KEPT_BANDS}
        word={(band) => t(`gate.band.${band}`)}
        narrow={address.open !== undefined}
        className={styles.filter}
      />
      <FilterText
        address={address}
        name="platform"
        label={t('gate.column.platform')}
        className={styles.filter}
      />
      <FilterText
        address={address}
        name="account"
        label={t('gate.removals.q')}
        className={styles.filter}
        keys="/"
      />
      <FilterSelect
        address={address}
        name="cause"
        label={t('gate.column.cause')}
        data={CAUSES.map((value) => ({ value, label: t(`gate.cause.${value}`) }))}
        className={styles.filter}
      />
      <ClearFilters address={address} label={t('gate.filter.clear')} />
    </>
  );
}
