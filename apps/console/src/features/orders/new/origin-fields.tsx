import { Select, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { AUTHORITY_KINDS } from '../vocabulary.ts';
import { type FormPart, InstantField, LineField } from './form-fields.tsx';
import { withValue } from './with-value.ts';

const TEXTS = ['name', 'representative', 'post', 'email', 'phone'] as const;

/** Who writes, as the order itself says it: what is known of them stands in the register of authorities. */
export function OriginFields({ form, onChange }: FormPart) {
  const t = useT();
  const authority = form.authority ?? {};
  const set = (name: string, value: unknown): void => {
    const changed = withValue(authority, name, value);
    onChange(withValue(form, 'authority', Object.keys(changed).length === 0 ? undefined : changed));
  };
  return (
    <div className={styles.pair}>
      {TEXTS.map((name) => (
        <TextInput
          key={name}
          label={t(`orders.field.authority.${name}`)}
          dir="auto"
          maxLength={300}
          value={authority[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      <Select
        label={t('orders.field.authority.kind')}
        clearable
        data={AUTHORITY_KINDS.map((value) => ({ value, label: t(`orders.authority-kind.${value}`) }))}
        value={authority.kind ?? null}
        onChange={(value) => set('kind', value ?? undefined)}
      />
      <TextInput
        label={t('orders.field.authority.country')}
        description={t('orders.field.country.help')}
        maxLength={2}
        value={authority.country ?? ''}
        onChange={(event) => set('country', event.currentTarget.value.toUpperCase())}
      />
      <LineField form={form} onChange={onChange} name="reference" />
      <LineField form={form} onChange={onChange} name="addressee" />
      <InstantField form={form} onChange={onChange} name="issuedAt" />
      <LineField form={form} onChange={onChange} name="language" help={t('orders.field.language.help')} />
      <LineField form={form} onChange={onChange} name="signature" />
    </div>
  );
}
