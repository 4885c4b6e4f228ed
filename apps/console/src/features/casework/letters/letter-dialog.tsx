import type { CaseLetterElement, CaseLetterKind, CaseworkCase } from '@breakwater/contracts/casework';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { instantOf } from '../../../ui/desk-time.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { letterSettingsQuery } from '../../letters/queries.ts';

const LATER = [
  'insufficient-answer',
  'last-warning',
  'concern',
  'invitation',
  'show-cause',
] as const satisfies CaseLetterKind[];

/** What an officer writes besides what follows from the case; in later letters also what is missing and what follows. */
const WRITTEN = ['ground', 'remedy'] as const satisfies CaseLetterElement[];
const WRITTEN_LATER = [...WRITTEN, 'missing', 'nextStep'] as const satisfies CaseLetterElement[];

/** Makes a letter of a case: the first is of its own kind. */
export function LetterDialog({ one, onClose }: { readonly one: CaseworkCase; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['casework'], ['letters']);
  const kinds: readonly CaseLetterKind[] = one.state === 'draft' ? [one.kind] : LATER;
  const signatories = useQuery(letterSettingsQuery).data?.settings.signatories ?? [];
  // Who signs goes without saying where there is only one.
  const only = signatories.length === 1 ? (signatories[0]?.id ?? null) : null;
  const form = useForm(
    () => ({
      kind: (kinds[0] ?? one.kind) as CaseLetterKind,
      language: one.language,
      signatory: null as string | null,
      dueAt: '',
      ground: '',
      remedy: '',
      missing: '',
      nextStep: '',
    }),
    ({ kind, language, signatory, dueAt, ...written }) => {
      const elements = Object.fromEntries(
        Object.entries({ ...written, signatory: signatory ?? '', dueAt: instantOf(dueAt) ?? '' })
          .map(([name, text]) => [name, text.trim()])
          .filter(([, text]) => text !== ''),
      );
      const body = { kind, language: language.trim().toLowerCase(), elements };
      return act('casework.makeLetter', t('casework.letter.made'), { params: { id: one.id }, body });
    },
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('casework.letter.make')}
      text={t('casework.letter.make.text')}
      action={t('casework.letter.make')}
      onClose={onClose}
    >
      <div className={blocks.pair}>
        <Select
          label={t('casework.letter.kind')}
          {...form.choice('kind', kinds, (kind) => t(`casework.letter.${kind}`))}
        />
        <TextInput
          required
          dir="ltr"
          maxLength={2}
          label={t('casework.field.language')}
          {...form.text('language')}
        />
      </div>
      <div className={blocks.pair}>
        <Select
          data-autofocus
          label={t('casework.element.signatory')}
          placeholder={t('casework.element.signatory.none')}
          data={signatories.map(({ id, as }) => ({ value: id, label: as[0]?.name ?? id }))}
          {...form.value('signatory')}
          value={form.draft.signatory ?? only}
        />
        <TextInput
          type="datetime-local"
          label={t('casework.element.dueAt')}
          description={t('casework.element.dueAt.help')}
          {...form.text('dueAt')}
        />
      </div>
      {(one.state === 'draft' ? WRITTEN : WRITTEN_LATER).map((name) => (
        <Textarea
          key={name}
          autosize
          dir="auto"
          maxLength={4_000}
          label={t(`casework.element.${name}`)}
          {...form.text(name)}
        />
      ))}
    </FormDialog>
  );
}
