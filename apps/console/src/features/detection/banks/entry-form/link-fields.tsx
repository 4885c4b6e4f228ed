import type { LinkEntry } from '@breakwater/contracts/detection';
import { Select, TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';

const KINDS = ['domain', 'url', 'invite'] as const;

interface LinkFieldsProps {
  readonly entry: LinkEntry;
  readonly onChange: (entry: LinkEntry) => void;
}

export function LinkFields({ entry, onChange }: LinkFieldsProps) {
  const t = useT();
  return (
    <>
      <Select
        allowDeselect={false}
        label={t('banks.field.kind')}
        description={t(`banks.link.${entry.kind}.help`)}
        value={entry.kind}
        data={KINDS.map((value) => ({ value, label: t(`banks.link.${value}`) }))}
        onChange={(value) => onChange({ ...entry, kind: KINDS.find((kind) => kind === value) ?? entry.kind })}
      />
      <TextInput
        mt="sm"
        dir="ltr"
        required
        data-autofocus
        maxLength={2048}
        label={t('banks.field.value')}
        value={entry.value}
        onChange={(event) => onChange({ ...entry, value: event.currentTarget.value })}
      />
    </>
  );
}
