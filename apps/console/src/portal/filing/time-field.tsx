import { TextInput } from '@mantine/core';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { deskSeconds, instantOf } from '../../ui/desk-time.ts';

/** A time in the zone of this machine, written under it with its zone; kept as an instant. */
export function TimeField({ label, note = '', value, onChange }: TimeFieldProps) {
  const t = useT();
  const formats = useFormats();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = value === undefined ? t('filing.time.zone', { zone }) : formats.dateTimeSeconds(value);
  return (
    <TextInput
      type="datetime-local"
      step={1}
      label={label}
      description={note === '' ? read : `${note} ${read}`}
      value={value === undefined ? '' : deskSeconds(value)}
      onChange={(event) => onChange(instantOf(event.currentTarget.value))}
    />
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly note?: string;
  readonly value: string | undefined;
  readonly onChange: (instant: string | undefined) => void;
}
