import type { NarrowedScope, OrderForm } from '@breakwater/contracts/orders';
import { MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { targetLine } from '../new/parse-targets.ts';
import { CATEGORIES } from '../vocabulary.ts';
import { ScopeCompare } from './scope-compare.tsx';

const MOST_LINES = 200;

/** What is left of an order that asks for too much. Nothing can be added here that it does not ask for. */
export function ScopeEditor({ form, scope, onChange }: ScopeEditorProps) {
  const t = useT();
  const [text, setText] = useState(() => (scope.targets ?? form.targets).map(targetLine).join('\n'));
  const set = (name: keyof NarrowedScope, value: unknown): void => {
    const { [name]: _, ...rest } = scope;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  const keepTargets = (typed: string): void => {
    setText(typed);
    const lines = new Set(typed.split('\n').map((line) => line.trim()));
    const kept = form.targets.filter((target) => lines.has(targetLine(target)));
    set('targets', kept.length === form.targets.length ? undefined : kept);
  };
  const instant = (name: 'from' | 'to') => (
    <TextInput
      type="datetime-local"
      label={t(`orders.field.${name}`)}
      defaultValue={deskMinutes(scope[name] ?? form[name])}
      onChange={(event) => set(name, instantOf(event.currentTarget.value))}
    />
  );
  return (
    <fieldset className={styles.form}>
      <legend>{t('orders.scope')}</legend>
      <ScopeCompare form={form} scope={scope} />
      <div className={styles.pair}>
        {instant('from')}
        {instant('to')}
      </div>
      {form.dataCategories && (
        <MultiSelect
          label={t('orders.field.dataCategories')}
          data={form.dataCategories.map((value) => ({ value, label: t(`orders.category.${value}`) }))}
          value={scope.dataCategories ?? form.dataCategories}
          onChange={(values) =>
            set(
              'dataCategories',
              CATEGORIES.filter((one) => values.includes(one)),
            )
          }
        />
      )}
      {(form.territories || form.worldwide || scope.territories) && (
        <TagsInput
          label={t('orders.field.territories')}
          value={scope.territories ?? form.territories ?? []}
          onChange={(values) =>
            set(
              'territories',
              values.map((one) => one.toUpperCase().slice(0, 2)),
            )
          }
        />
      )}
      {form.targets.length <= MOST_LINES && (
        <Textarea
          label={t('orders.field.targets')}
          description={t('orders.scope.targets')}
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => keepTargets(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}

interface ScopeEditorProps {
  readonly form: OrderForm;
  readonly scope: NarrowedScope;
  readonly onChange: (scope: NarrowedScope) => void;
}
