import { CloseButton, SegmentedControl, Select } from '@mantine/core';
import type { RefObject } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import styles from '../gate.module.css';
import { CAUSES, type CheckSearch, KEPT_BANDS } from './check-search.ts';

const ALL = 'all';

/** What narrows the gate log; each choice is in the address. Beside an open check the bands become a choice too. */
export function CheckFilters({ search, onChange, searchRef, narrow }: CheckFiltersProps) {
  const t = useT();
  const pick = <Name extends keyof CheckSearch>(name: Name, value: CheckSearch[Name] | undefined): void => {
    const { [name]: _, ...rest } = search;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  const { check, removal, ...filters } = search;
  const bands = {
    size: 'xs',
    'aria-label': t('gate.column.band'),
    data: [ALL, ...KEPT_BANDS].map((value) => ({ value, label: t(`gate.band.${value}`) })),
    value: search.band ?? ALL,
    onChange: (value: string | null) =>
      pick(
        'band',
        KEPT_BANDS.find((one) => one === value),
      ),
  } as const;
  return (
    <>
      {narrow ? (
        <Select {...bands} allowDeselect={false} className={styles.filter ?? ''} />
      ) : (
        <SegmentedControl {...bands} />
      )}
      <SearchField
        label={t('gate.column.platform')}
        className={styles.filter}
        text={search.platform ?? ''}
        onChange={(platform) => pick('platform', platform === '' ? undefined : platform)}
      />
      <SearchField
        label={t('gate.removals.q')}
        className={styles.filter}
        text={search.account ?? ''}
        onChange={(account) => pick('account', account === '' ? undefined : account)}
        inputRef={searchRef}
      />
      <Select
        size="xs"
        aria-label={t('gate.column.cause')}
        placeholder={t('gate.column.cause')}
        className={styles.filter ?? ''}
        clearable
        data={CAUSES.map((value) => ({ value, label: t(`gate.cause.${value}`) }))}
        value={search.cause ?? null}
        onChange={(value) =>
          pick(
            'cause',
            CAUSES.find((one) => one === value),
          )
        }
      />
      {Object.keys(filters).length > 0 && (
        <CloseButton
          size={28}
          iconSize={14}
          aria-label={t('gate.filter.clear')}
          onClick={() => onChange({ ...(check && { check }), ...(removal && { removal }) })}
        />
      )}
    </>
  );
}

interface CheckFiltersProps {
  readonly search: CheckSearch;
  readonly onChange: (search: CheckSearch) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly narrow: boolean;
}
