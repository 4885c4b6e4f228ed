import type { OrderForm } from '@breakwater/contracts/orders';
import { Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { withValue } from './with-value.ts';

/** What the fields of a form share: the form as it is, and how it changes. */
export interface FormPart {
  readonly form: OrderForm;
  readonly onChange: (form: OrderForm) => void;
}

/** The texts that a person may type; the form and the end of an order come with orders that other programs send. */
type TextName = Exclude<
  {
    [Name in keyof OrderForm]-?: NonNullable<OrderForm[Name]> extends string ? Name : never;
  }[keyof OrderForm],
  'form' | 'expiresAt'
>;

/** A field of one line. */
export function LineField({ form, onChange, name, help }: FieldProps) {
  const t = useT();
  return (
    <TextInput
      label={t(`orders.field.${name}`)}
      {...(help !== undefined && { description: help })}
      dir="auto"
      maxLength={500}
      value={form[name] ?? ''}
      onChange={(event) => onChange(withValue(form, name, event.currentTarget.value))}
    />
  );
}

/** A field for running text. */
export function TextField({ form, onChange, name, help }: FieldProps) {
  const t = useT();
  return (
    <Textarea
      label={t(`orders.field.${name}`)}
      {...(help !== undefined && { description: help })}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={20_000}
      value={form[name] ?? ''}
      onChange={(event) => onChange(withValue(form, name, event.currentTarget.value))}
    />
  );
}

/** A date and time, typed by the clock of this machine. */
export function InstantField({ form, onChange, name, help }: FieldProps) {
  const t = useT();
  return (
    <TextInput
      type="datetime-local"
      label={t(`orders.field.${name}`)}
      {...(help !== undefined && { description: help })}
      defaultValue={deskMinutes(form[name])}
      onChange={(event) => onChange(withValue(form, name, instantOf(event.currentTarget.value)))}
    />
  );
}

interface FieldProps extends FormPart {
  readonly name: TextName;
  readonly help?: string;
}
