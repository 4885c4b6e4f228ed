import type { CaseworkCase, NewCaseAnswer } from '@breakwater/contracts/casework';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { type Form, useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { type AnswerKindDraft, AnswerKindFields, newAnswerKind, readAnswerKind } from './answer-fields.tsx';

const WAYS = ['e-mail', 'portal', 'post', 'telephone', 'in-person'] as const satisfies NewCaseAnswer['way'][];

/** Writes down what came back. */
export function AnswerDialog({ one, onClose }: { readonly one: CaseworkCase; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['casework']);
  const form = useForm(
    () => ({ ...newAnswerKind(), way: 'portal' as NewCaseAnswer['way'], from: '', text: '' }),
    ({ way, from, text, ...said }) => {
      const body = {
        ...readAnswerKind(said),
        way,
        text: text.trim(),
        ...(from.trim() !== '' && { from: from.trim() }),
      };
      return act('casework.recordAnswer', t('casework.answer.recorded'), { params: { id: one.id }, body });
    },
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('casework.answer.record')}
      text={t('casework.answer.record.text')}
      action={t('casework.answer.record')}
      onClose={onClose}
    >
      <AnswerKindFields form={form as unknown as Form<AnswerKindDraft>} />
      <Select
        label={t('casework.answer.way')}
        {...form.choice('way', WAYS, (way) => t(`casework.answer-way.${way}`))}
      />
      <TextInput dir="auto" maxLength={500} label={t('casework.answer.from')} {...form.text('from')} />
      <Textarea
        required
        data-autofocus
        autosize
        minRows={5}
        maxRows={16}
        dir="auto"
        maxLength={50_000}
        label={t('casework.answer.text')}
        {...form.text('text')}
      />
    </FormDialog>
  );
}
