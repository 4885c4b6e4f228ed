import { Checkbox, MultiSelect, TagsInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { CATEGORIES, TARGET_KINDS } from '../vocabulary.ts';
import { type FormPart, InstantField } from './form-fields.tsx';
import { parseTargets, targetLine } from './parse-targets.ts';
import { withValue } from './with-value.ts';

/** What the order names, how far back it reaches, and where it is to have effect. */
export function TargetFields({ form, onChange }: FormPart) {
  const t = useT();
  const formats = useFormats();
  const [text, setText] = useState(() => form.targets.map(targetLine).join('\n'));
  const counts = TARGET_KINDS.map((kind) => ({
    kind,
    count: form.targets.filter((target) => target.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <Textarea
        label={t('orders.field.targets')}
        description={t('orders.field.targets.help')}
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange({ ...form, targets: parseTargets(event.currentTarget.value) });
        }}
      />
      <p role="status" className="dim">
        {counts.length === 0
          ? t('orders.targets.none')
          : counts
              .map(({ kind, count }) => `${t(`orders.target.${kind}`)} ${formats.number(count)}`)
              .join(t('orders.and'))}
      </p>
      <div className={styles.pair}>
        <InstantField form={form} onChange={onChange} name="from" />
        <InstantField form={form} onChange={onChange} name="to" />
        <MultiSelect
          label={t('orders.field.dataCategories')}
          data={CATEGORIES.map((value) => ({ value, label: t(`orders.category.${value}`) }))}
          value={form.dataCategories ?? []}
          onChange={(values) =>
            onChange(
              withValue(
                form,
                'dataCategories',
                CATEGORIES.filter((one) => values.includes(one)),
              ),
            )
          }
        />
        <TagsInput
          label={t('orders.field.territories')}
          description={t('orders.field.country.help')}
          value={form.territories ?? []}
          onChange={(values) =>
            onChange(
              withValue(
                form,
                'territories',
                values.map((one) => one.toUpperCase().slice(0, 2)),
              ),
            )
          }
        />
      </div>
      <Checkbox
        label={t('orders.field.worldwide')}
        checked={form.worldwide ?? false}
        onChange={(event) => onChange(withValue(form, 'worldwide', event.currentTarget.checked || undefined))}
      />
    </>
  );
}
