import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import type { Entry } from '../entry.ts';
import { withField } from './with-field.ts';

interface CommonFieldsProps {
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
}

/** What terms and links have in common. */
export function CommonFields({ entry, onChange }: CommonFieldsProps) {
  const t = useT();
  const set = (key: 'label' | 'note' | 'source', text: string) =>
    onChange(withField(entry, key, text === '' ? undefined : text));
  return (
    <>
      <TextInput
        mt="sm"
        dir="auto"
        maxLength={200}
        label={t('banks.field.label')}
        description={t('banks.field.label.help')}
        value={entry.label ?? ''}
        onChange={(event) => set('label', event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        dir="auto"
        maxLength={500}
        label={t('banks.field.source')}
        value={entry.source ?? ''}
        onChange={(event) => set('source', event.currentTarget.value)}
      />
      <Textarea
        mt="sm"
        dir="auto"
        maxLength={2000}
        label={t('banks.field.note')}
        value={entry.note ?? ''}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
      <Checkbox
        mt="sm"
        label={t('banks.field.ambiguous')}
        checked={entry.ambiguous ?? false}
        onChange={(event) =>
          onChange(withField(entry, 'ambiguous', event.currentTarget.checked || undefined))
        }
      />
    </>
  );
}
