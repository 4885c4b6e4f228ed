import { CloseButton, SegmentedControl, Select } from '@mantine/core';
import blocks from '../blocks.module.css';
import { SearchField } from '../search-field.tsx';

/** Part of an address that a filter reads and changes. */
interface Narrowed<Search> {
  readonly search: Search;
  readonly set: (change: { readonly [Name in keyof Search]?: Search[Name] | undefined }) => void;
}

/** What every filter is told: what it is called, and under which name the address has it. */
interface FilterProps<Search, Name extends keyof Search> {
  readonly address: Narrowed<Search>;
  readonly name: Name;
  readonly label: string;
  readonly className?: string | undefined;
}

/** The words of a filter's values; what the address may say is one of them. */
type Word<Search, Name extends keyof Search> = NonNullable<Search[Name]> & string;

function say<Search, Name extends keyof Search>(
  { address, name }: Pick<FilterProps<Search, Name>, 'address' | 'name'>,
  value: Search[Name] | undefined,
): void {
  address.set({ [name]: value } as Partial<Search>);
}

/** One of a few kinds of rows, side by side; the first of them is no filter. Where there is less room it is a choice. */
export function FilterTabs<Search, Name extends keyof Search, First extends string>(
  props: FilterTabsProps<Search, Name, First>,
) {
  const { address, name, label, first, values, word, narrow = false, className = blocks.filter } = props;
  const choice = {
    size: 'xs',
    'aria-label': label,
    data: [first, ...values].map((one) => ({ value: one, label: word(one) })),
    value: values.find((one) => one === address.search[name]) ?? first,
    onChange: (chosen: string | null) =>
      say(
        props,
        values.find((one) => one === chosen),
      ),
  } as const;
  return narrow ? (
    <Select {...choice} allowDeselect={false} className={className ?? ''} />
  ) : (
    <SegmentedControl {...choice} />
  );
}

interface FilterTabsProps<Search, Name extends keyof Search, First extends string>
  extends FilterProps<Search, Name> {
  /** What stands for no filter. */
  readonly first: First;
  readonly values: readonly Word<Search, Name>[];
  readonly word: (value: First | Word<Search, Name>) => string;
  readonly narrow?: boolean;
}

/** One of many kinds of rows, or all of them. */
export function FilterSelect<Search, Name extends keyof Search>(props: FilterSelectProps<Search, Name>) {
  const { address, name, label, data, searchable = false, className = blocks.filter } = props;
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      className={className ?? ''}
      clearable
      searchable={searchable}
      data={data}
      value={data.find(({ value }) => value === address.search[name])?.value ?? null}
      onChange={(chosen) => say(props, data.find(({ value }) => value === chosen)?.value)}
    />
  );
}

interface FilterSelectProps<Search, Name extends keyof Search> extends FilterProps<Search, Name> {
  readonly data: readonly { readonly value: Word<Search, Name>; readonly label: string }[];
  readonly searchable?: boolean;
}

/** Rows in which something is found. */
export function FilterText<Search extends { readonly [One in Name]?: string }, Name extends keyof Search>({
  address,
  name,
  ...field
}: FilterTextProps<Search, Name>) {
  return (
    <SearchField
      {...field}
      text={address.search[name] ?? ''}
      onChange={(text) => say({ address, name }, text as Search[Name])}
    />
  );
}

interface FilterTextProps<Search, Name extends keyof Search> extends FilterProps<Search, Name> {
  /** The key of the page that leads here. */
  readonly keys?: string;
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
