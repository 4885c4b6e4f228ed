import type { AnswerKind, NewCaseAnswer } from '@breakwater/contracts/casework';
import { Select, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { deskSeconds, instantOf } from '../../../ui/desk-time.ts';
import type { Form } from '../../../ui/form/use-form.ts';

type Pause = NonNullable<NewCaseAnswer['pauses']>;

const KINDS = ['answer', 'receipt', 'asks-back', 'other'] as const satisfies AnswerKind[];
const PAUSES = [
  'insufficient-information',
  'clarification-requested',
  'manifest-errors',
  'force-majeure',
] as const satisfies Pause[];

/** What is said of an answer, however it came. */
export interface AnswerKindDraft {
  readonly kind: AnswerKind;
  readonly at: string;
  readonly pauses: Pause;
}

export const newAnswerKind = (): AnswerKindDraft => ({
  kind: 'answer',
  at: deskSeconds(Date.now()),
  pauses: 'insufficient-information',
});

/** As it is sent. */
export function readAnswerKind({ kind, at, pauses }: AnswerKindDraft) {
  return { kind, at: instantOf(at) ?? new Date().toISOString(), ...(kind === 'asks-back' && { pauses }) };
}

/** What it is, when it came, and why clocks stand still where it is a question. */
export function AnswerKindFields({ form }: { readonly form: Form<AnswerKindDraft> }) {
  const t = useT();
  return (
    <>
      <div className={blocks.pair}>
        <Select
          label={t('casework.answer.kind')}
          {...form.choice('kind', KINDS, (kind) => t(`casework.answer.${kind}`))}
        />
        <TextInput
          required
          type="datetime-local"
          step={1}
          label={t('casework.answer.at')}
          {...form.text('at')}
        />
      </div>
      {form.draft.kind === 'asks-back' && (
        <Select
          label={t('casework.answer.pauses')}
          {...form.choice('pauses', PAUSES, (pause) => t(`casework.pause.${pause}`))}
        />
      )}
    </>
  );
}
