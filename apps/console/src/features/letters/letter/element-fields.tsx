import type { Letter, LetterSettings } from '@breakwater/contracts/letters';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import type { Form } from '../../../ui/form/use-form.ts';
import { elementsOf, type LetterDraft } from './letter-draft.ts';

const LONG = ['ground', 'facts', 'missing', 'asked', 'remedy', 'nextStep'] as const;

/** What the letter says of its case: a field for each element that it requires or names. */
export function ElementFields({ letter, form, settings }: ElementFieldsProps) {
  const t = useT();
  const used = elementsOf(letter, form.draft);
  const needs = (name: Letter['requires'][number]) => letter.requires.includes(name);
  const label = (name: Letter['requires'][number]) => ({
    label: t(`letters.element.${name}`),
    ...(needs(name) && { withAsterisk: true }),
  });
  return (
    <div className={styles.form}>
      <TextInput dir="auto" maxLength={300} {...label('addressee')} {...form.text('addressee')} />
      <Textarea
        dir="auto"
        autosize
        minRows={2}
        label={t('letters.field.address')}
        {...form.text('address')}
      />
      <Select
        {...label('signatory')}
        placeholder={t('letters.field.signatory.none')}
        data={settings.signatories.map(({ id, as }) => ({ value: id, label: as[0]?.name ?? id }))}
        value={form.draft.signatory === '' ? null : form.draft.signatory}
        clearable
        onChange={(signatory) => form.change({ signatory: signatory ?? '' })}
      />
      {used.has('reference') && (
        <TextInput dir="auto" maxLength={300} {...label('reference')} {...form.text('reference')} />
      )}
      {LONG.filter((name) => used.has(name)).map((name) => (
        <Textarea
          key={name}
          dir="auto"
          autosize
          minRows={name === 'ground' ? 1 : 2}
          maxRows={12}
          description={t(`letters.element.${name}.help`)}
          {...label(name)}
          {...form.text(name)}
        />
      ))}
      {used.has('dueAt') && (
        <div className={styles.pair}>
          <TextInput type="datetime-local" {...label('dueAt')} {...form.text('dueAt')} />
          <TextInput dir="ltr" label={t('letters.field.zone')} {...form.text('zone')} />
        </div>
      )}
      {used.has('amount') && (
        <div className={styles.pair}>
          <TextInput
            dir="ltr"
            inputMode="decimal"
            pattern="\d{1,15}(\.\d{1,2})?"
            {...label('amount')}
            {...form.text('amount')}
          />
          <TextInput dir="ltr" maxLength={3} label={t('letters.field.currency')} {...form.text('currency')} />
        </div>
      )}
      <Textarea
        dir="auto"
        autosize
        minRows={2}
        maxRows={12}
        description={t('letters.element.targets.help')}
        {...label('targets')}
        {...form.text('items')}
      />
    </div>
  );
}

interface ElementFieldsProps {
  readonly letter: Letter;
  readonly form: Form<LetterDraft>;
  readonly settings: LetterSettings;
}
