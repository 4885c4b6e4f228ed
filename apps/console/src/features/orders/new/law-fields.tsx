import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { packQuery, packsQuery } from '../queries.ts';
import type { FormPart } from './form-fields.tsx';
import { LineField, TextField } from './form-fields.tsx';
import { withValue } from './with-value.ts';

/** On what law the order rests, and what that law wants to find in it. */
export function LawFields({ form, onChange }: FormPart) {
  const t = useT();
  const local = useLocalText();
  const packs = (useQuery(packsQuery).data ?? []).filter(({ requestTypes }) => requestTypes > 0);
  const pack = useQuery(packQuery(form.instrument)).data;
  const type = pack?.requestTypes.find(({ id }) => id === form.requestType);
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('orders.field.instrument')}
          description={t('orders.field.instrument.help')}
          clearable
          data={packs.map(({ id, title }) => ({ value: id, label: local(title) }))}
          value={form.instrument ?? null}
          onChange={(value) =>
            onChange(withValue(withValue(form, 'requestType', undefined), 'instrument', value ?? undefined))
          }
        />
        <Select
          label={t('orders.field.requestType')}
          description={t('orders.field.requestType.help')}
          clearable
          disabled={!pack}
          data={(pack?.requestTypes ?? []).map(({ id, title }) => ({ value: id, label: local(title) }))}
          value={form.requestType ?? null}
          onChange={(value) => onChange(withValue(form, 'requestType', value ?? undefined))}
        />
      </div>
      {type && type.elements.length > 0 && (
        <details>
          <summary>{t('orders.law-asks', { count: type.elements.length })}</summary>
          <ul className={styles.effects}>
            {type.elements.map(({ id, label, art }) => (
              <li key={id}>
                {local(label)} <bdi className="dim">{art}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.pair}>
        <LineField form={form} onChange={onChange} name="legalBasis" />
        <LineField form={form} onChange={onChange} name="offence" />
      </div>
      <TextField form={form} onChange={onChange} name="reasons" />
      <TextField form={form} onChange={onChange} name="necessity" />
      <TextField form={form} onChange={onChange} name="demands" help={t('orders.field.demands.help')} />
      <TextField form={form} onChange={onChange} name="redress" />
    </>
  );
}
