import { Checkbox, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { type FormPart, InstantField, TextField } from './form-fields.tsx';
import { withValue } from './with-value.ts';

/** What makes it urgent and what keeps the user from being told: both are looked at twice. */
export function UrgencyFields({ form, onChange }: FormPart) {
  const t = useT();
  const secrecy = form.secrecy;
  const setSecrecy = (name: string, value: unknown): void =>
    onChange({ ...form, secrecy: withValue(secrecy ?? {}, name, value) });
  return (
    <>
      <InstantField form={form} onChange={onChange} name="dueAt" help={t('orders.field.dueAt.help')} />
      <Checkbox
        label={t('orders.field.emergency')}
        checked={form.emergency ?? false}
        onChange={(event) => onChange(withValue(form, 'emergency', event.currentTarget.checked || undefined))}
      />
      {form.emergency && <TextField form={form} onChange={onChange} name="emergencyReasons" />}
      <Checkbox
        label={t('orders.field.secrecy')}
        checked={secrecy !== undefined}
        onChange={(event) =>
          onChange(withValue(form, 'secrecy', event.currentTarget.checked ? {} : undefined))
        }
      />
      {secrecy && (
        <div className={styles.pair}>
          <TextInput
            type="datetime-local"
            label={t('orders.field.secrecy.until')}
            description={t('orders.field.secrecy.until.help')}
            defaultValue={deskMinutes(secrecy.until)}
            onChange={(event) => setSecrecy('until', instantOf(event.currentTarget.value))}
          />
          <TextInput
            label={t('orders.field.secrecy.decision')}
            dir="auto"
            maxLength={500}
            value={secrecy.decision ?? ''}
            onChange={(event) => setSecrecy('decision', event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}
