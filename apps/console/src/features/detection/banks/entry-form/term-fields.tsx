import type { TermEntry } from '@breakwater/contracts/detection';
import { Select, TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import { TermOptions } from './term-options.tsx';
import { withField } from './with-field.ts';

const USES = ['mention', 'self-identification'] as const;

interface TermFieldsProps {
  readonly entry: TermEntry;
  readonly onChange: (entry: TermEntry) => void;
}

export function TermFields({ entry, onChange }: TermFieldsProps) {
  const t = useT();
  return (
    <>
      <TextInput
        dir="auto"
        required
        data-autofocus
        maxLength={200}
        label={t('banks.field.term')}
        description={t('banks.field.term.help')}
        value={entry.term}
        onChange={(event) => onChange({ ...entry, term: event.currentTarget.value })}
      />
      <Select
        mt="sm"
        allowDeselect={false}
        label={t('banks.field.use')}
        value={entry.use ?? 'mention'}
        data={USES.map((value) => ({ value, label: t(`banks.use.${value}`) }))}
        onChange={(value) =>
          onChange(
            withField(entry, 'use', value === 'self-identification' ? 'self-identification' : undefined),
          )
        }
      />
      <TermOptions entry={entry} onChange={onChange} />
    </>
  );
}
