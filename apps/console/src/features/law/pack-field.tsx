import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMay } from '../../api/session.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { packsQuery } from './queries.ts';

/** A law pack by its id, which is offered by title to those who may see the packs. */
export function PackField({ label, value, error, onChange }: PackFieldProps) {
  const may = useMay();
  const local = useLocalText();
  const { data = [] } = useQuery({ ...packsQuery, enabled: may('law.read') });
  const titles = new Map(data.map(({ id, title }) => [id, local(title)]));
  return (
    <Autocomplete
      required
      dir="ltr"
      pattern="[a-z0-9][a-z0-9._\/\-]{0,99}"
      label={label}
      data={[...titles.keys()]}
      filter={({ options, search }) => {
        const sought = search.trim().toLocaleLowerCase();
        return options.filter(
          (option) =>
            'value' in option &&
            `${option.value} ${titles.get(option.value) ?? ''}`.toLocaleLowerCase().includes(sought),
        );
      }}
      renderOption={({ option }) => (
        <span>
          <bdi>{titles.get(option.value)}</bdi> <bdi className="code dim">{option.value}</bdi>
        </span>
      )}
      value={value}
      error={error}
      onChange={(id) => onChange(id.trim())}
    />
  );
}

interface PackFieldProps {
  readonly label: string;
  readonly error?: ReactNode;
  readonly value: string;
  readonly onChange: (id: string) => void;
}
