import type { CaseworkCase } from '@breakwater/contracts/casework';
import { upload } from '../../../api/upload.ts';
import { useT } from '../../../i18n/t.tsx';
import { DropFile } from '../../../ui/form/drop-file.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { type Form, useForm } from '../../../ui/form/use-form.ts';
import { useDoing } from '../../../ui/use-act.ts';
import { type AnswerKindDraft, AnswerKindFields, newAnswerKind, readAnswerKind } from './answer-fields.tsx';

/** Records an answer from the mail as it came: it is kept byte for byte, and shown as text. */
export function MailDialog({ one, onClose }: { readonly one: CaseworkCase; readonly onClose: () => void }) {
  const t = useT();
  const doing = useDoing(['casework']);
  const form = useForm(
    () => ({ ...newAnswerKind(), file: null as File | null }),
    async ({ file, ...said }) => {
      if (!file) return;
      const query = { ...readAnswerKind(said), name: file.name };
      await doing(t('casework.answer.recorded'), () =>
        upload('casework.recordMail', file, { params: { id: one.id }, query }),
      );
    },
  );
  const { file } = form.draft;
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('casework.mail')}
      text={t('casework.mail.text')}
      action={t('casework.mail')}
      disabled={file === null}
      onClose={onClose}
    >
      <DropFile
        autofocus
        label={t('casework.mail.file')}
        help={t('casework.mail.help')}
        accept=".eml,message/rfc822"
        file={file ?? undefined}
        onFile={(chosen) => form.change({ file: chosen })}
      />
      <AnswerKindFields form={form as unknown as Form<AnswerKindDraft>} />
    </FormDialog>
  );
}
