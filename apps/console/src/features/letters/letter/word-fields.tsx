import { directionOf, LETTER_ELEMENTS } from '@breakwater/contracts/letters';
import { Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import type { Form } from '../../../ui/form/use-form.ts';
import type { LetterDraft } from './letter-draft.ts';

/** The words of the letter, with elements in braces where something of the case belongs. */
export function WordFields({ form, language }: WordFieldsProps) {
  const t = useT();
  return (
    <div className={styles.form}>
      <TextInput
        required
        dir={directionOf(language)}
        lang={language}
        maxLength={300}
        label={t('letters.column.subject')}
        {...form.text('subject')}
      />
      <Textarea
        required
        autosize
        dir={directionOf(language)}
        lang={language}
        minRows={8}
        maxRows={30}
        label={t('letters.field.paragraphs')}
        description={t('letters.field.paragraphs.help')}
        {...form.text('paragraphs')}
      />
      <p className="dim">
        {t('letters.field.elements')}{' '}
        {LETTER_ELEMENTS.map((element) => (
          <span key={element}>
            <bdi className="code" dir="ltr">{`{${element}}`}</bdi> {t(`letters.element.${element}`)} ·{' '}
          </span>
        ))}
      </p>
    </div>
  );
}

interface WordFieldsProps {
  readonly form: Form<LetterDraft>;
  readonly language: string;
}
