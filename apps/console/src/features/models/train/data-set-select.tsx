import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { dataSetsQuery } from '../queries.ts';
import { usable } from './source.ts';

/** One of the data sets that still have their texts. */
export function DataSetSelect({ value, onChange, description, error }: DataSetSelectProps) {
  const t = useT();
  const sets = usable(useQuery(dataSetsQuery).data ?? []);
  return (
    <Select
      label={t('models.data.one')}
      description={description}
      error={error}
      placeholder={t('models.train.choose-set')}
      nothingFoundMessage={t('models.data.none')}
      searchable
      data={sets.map(({ id, title, rows }) => ({
        value: id,
        label: t('models.data.option', { title, count: rows }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface DataSetSelectProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly description?: SelectProps['description'];
  readonly error?: SelectProps['error'];
}
