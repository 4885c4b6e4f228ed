import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Address } from '../../../ui/address/use-address.ts';
import { ClearFilters, FilterSelect, FilterTabs, FilterText } from '../../../ui/list/filters.tsx';
import { listsQuery } from '../lists/queries.ts';
import { type CaseCounts, countsQuery } from '../queries.ts';
import { CASE_TIERS, type CaseSearch, STATE_TABS, type StateTab } from './case-search.ts';
import styles from './cases-screen.module.css';

/** What narrows the list of cases; each choice is in the address. */
export function CaseFilters({ address }: { readonly address: Address<CaseSearch, 'case'> }) {
  const t = useT();
  const formats = useFormats();
  const counts = useQuery(countsQuery).data;
  const lists = useQuery(listsQuery).data?.lists ?? [];
  const [first, ...states] = STATE_TABS;
  const nameOf = (state: StateTab): string => {
    const name = t(`screening.state.${state}`);
    return counts
      ? t('screening.state.count', { name, count: formats.number(countOf(state, counts)) })
      : name;
  };
  return (
    <>
      <FilterTabs
        address={address}
        name="state"
        label={t('screening.column.state')}
        first={first}
        values={states}
        word={nameOf}
        narrow={address.open !== undefined}
        className={styles.filter}
      />
      <FilterText
        address={address}
        name="q"
        label={t('screening.filter.q')}
        className={styles.search}
        keys="/"
      />
      <FilterSelect
        address={address}
        name="tier"
        label={t('screening.column.tier')}
        data={CASE_TIERS.map((value) => ({ value, label: t(`screening.tier.${value}`) }))}
        className={styles.filter}
      />
      <FilterSelect
        address={address}
        name="list"
        label={t('screening.column.list')}
        data={lists.map(({ id, title }) => ({ value: id, label: title }))}
        className={styles.filter}
      />
      <ClearFilters address={address} label={t('screening.filter.clear')} />
    </>
  );
}

function countOf(state: StateTab, { cases }: CaseCounts): number {
  return state === 'waiting' ? cases.open + cases['need-more'] : cases[state];
}
