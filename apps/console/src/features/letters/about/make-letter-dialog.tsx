import { LETTER_KINDS, type LetterAbout, type LetterKind } from '@breakwater/contracts/letters';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { currentLocale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { KINDS } from '../letter-search.ts';
import { templatesQuery } from '../queries.ts';

/** Begins a letter: its kind and its language; the rest is written on its page. */
export function MakeLetterDialog({ about, instrument, side, onMade, onClose }: MakeLetterProps) {
  const t = useT();
  const languageName = useLanguageName();
  const act = useAct(['letters']);
  const kinds = KINDS.filter((kind) => side === undefined || LETTER_KINDS[kind] === side);
  const form = useForm(
    () => ({ kind: (kinds[0] ?? 'concern') as LetterKind, language: currentLocale() as string }),
    async ({ kind, language }) => {
      const body = {
        kind,
        language,
        ...(about && { about }),
        ...(instrument !== undefined && { instrument }),
      };
      onMade((await act('letters.make', undefined, { body })).id);
    },
  );
  const { data: templates = [] } = useQuery(templatesQuery({ kind: form.draft.kind, instrument }));
  const languages = [...new Set(templates.map(({ template }) => template.language))];
  return (
    <FormDialog
      form={form}
      title={t('letters.make')}
      text={t('letters.make.text')}
      action={t('letters.make.begin')}
      onClose={onClose}
    >
      <Select
        data-autofocus
        searchable
        label={t('letters.column.kind')}
        {...form.choice('kind', kinds, (kind) => t(`letters.kind.${kind}`))}
      />
      <Select label={t('letters.field.language')} {...form.choice('language', languages, languageName)} />
    </FormDialog>
  );
}

interface MakeLetterProps {
  readonly about?: LetterAbout;
  readonly instrument?: string | undefined;
  /** Whose letters are offered; all when left out. */
  readonly side?: 'authority' | 'platform' | undefined;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}
