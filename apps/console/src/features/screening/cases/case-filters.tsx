import { CloseButton, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { listsQuery } from '../lists/queries.ts';
import { type CaseCounts, countsQuery } from '../queries.ts';
import { CASE_TIERS, type CaseSearch, STATE_TABS, type StateTab } from './case-search.ts';
import styles from './cases-screen.module.css';

/** What narrows the list of cases; each choice is in the address. Beside an open case the states become a choice too. */
export function CaseFilters({ search, onChange, searchRef, narrow }: CaseFiltersProps) {
  const t = useT();
  const formats = useFormats();
  const counts = useQuery(countsQuery).data;
  const lists = useQuery(listsQuery).data?.lists ?? [];
  const pick: Pick = (name, value) => {
    const { [name]: _, ...rest } = search;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  const { case: _, ...filters } = search;
  const states = STATE_TABS.map((value) => {
    const count = counts && countOf(value, counts);
    const name = t(`screening.state.${value}`);
    return {
      value,
      label: count === undefined ? name : t('screening.state.count', { name, count: formats.number(count) }),
    };
  });
  const pickState = (value: string | null) => {
    const state = STATE_TABS.find((one) => one === value);
    pick('state', state === 'waiting' ? undefined : state);
  };
  return (
    <>
      {narrow ? (
        <Select
          size="xs"
          aria-label={t('screening.column.state')}
          className={styles.filter ?? ''}
          allowDeselect={false}
          data={states}
          value={search.state ?? 'waiting'}
          onChange={pickState}
        />
      ) : (
        <SegmentedControl
          size="xs"
          aria-label={t('screening.column.state')}
          data={states}
          value={search.state ?? 'waiting'}
          onChange={pickState}
        />
      )}
      <SearchField
        label={t('screening.filter.q')}
        className={styles.search}
        text={search.q ?? ''}
        onChange={(q) => pick('q', q === '' ? undefined : q)}
        inputRef={searchRef}
      />
      <Select
        size="xs"
        aria-label={t('screening.column.tier')}
        placeholder={t('screening.column.tier')}
        className={styles.filter ?? ''}
        clearable
        data={CASE_TIERS.map((value) => ({ value, label: t(`screening.tier.${value}`) }))}
        value={search.tier ?? null}
        onChange={(value) =>
          pick(
            'tier',
            CASE_TIERS.find((tier) => tier === value),
          )
        }
      />
      <Select
        size="xs"
        aria-label={t('screening.column.list')}
        placeholder={t('screening.column.list')}
        className={styles.filter ?? ''}
        clearable
        data={lists.map(({ id, title }) => ({ value: id, label: title }))}
        value={search.list ?? null}
        onChange={(value) => pick('list', value ?? undefined)}
      />
      {Object.keys(filters).length > 0 && (
        <CloseButton
          size={28}
          iconSize={14}
          aria-label={t('screening.filter.clear')}
          onClick={() => onChange(search.case === undefined ? {} : { case: search.case })}
        />
      )}
    </>
  );
}

function countOf(state: StateTab, { cases }: CaseCounts): number {
  return state === 'waiting' ? cases.open + cases['need-more'] : cases[state];
}

type Pick = <Name extends keyof CaseSearch>(name: Name, value: CaseSearch[Name] | undefined) => void;

interface CaseFiltersProps {
  readonly search: CaseSearch;
  readonly onChange: (search: CaseSearch) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly narrow: boolean;
}
