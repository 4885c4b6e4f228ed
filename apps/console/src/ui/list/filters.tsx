import { CloseButton, SegmentedControl, Select } from '@mantine/core';
import blocks from '../blocks.module.css';

/** One of a few kinds of rows, side by side; the first of them is no filter. Where there is less room it is a choice. */
export function FilterTabs<First extends string, Value extends string>(props: FilterTabsProps<First, Value>) {
  const { label, first, values, word, value, onChange, narrow = false, className = blocks.filter } = props;
  const choice = {
    size: 'xs',
    'aria-label': label,
    data: [first, ...values].map((one) => ({ value: one, label: word(one) })),
    value: value ?? first,
    onChange: (chosen: string | null) => onChange(values.find((one) => one === chosen)),
  } as const;
  return narrow ? (
    <Select {...choice} allowDeselect={false} className={className ?? ''} />
  ) : (
    <SegmentedControl {...choice} />
  );
}

interface FilterTabsProps<First extends string, Value extends string> {
  readonly label: string;
  /** What stands for no filter. */
  readonly first: First;
  readonly values: readonly Value[];
  readonly word: (value: First | Value) => string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly narrow?: boolean;
  /** Of the choice. */
  readonly className?: string | undefined;
}

/** One of many kinds of rows, or all of them. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, data, value, onChange, searchable = false, className = blocks.filter } = props;
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      className={className ?? ''}
      clearable
      searchable={searchable}
      data={data}
      value={value ?? null}
      onChange={(chosen) => onChange(data.find((one) => one.value === chosen)?.value)}
    />
  );
}

interface FilterSelectProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly searchable?: boolean;
  readonly className?: string | undefined;
}

/** Takes all filters away; there while there are some. */
export function ClearFilters({ address, label }: ClearFiltersProps) {
  if (!address.isFiltered) return null;
  return <CloseButton size={28} iconSize={14} aria-label={label} onClick={address.clear} />;
}

interface ClearFiltersProps {
  readonly address: { readonly isFiltered: boolean; readonly clear: () => void };
  readonly label: string;
}
