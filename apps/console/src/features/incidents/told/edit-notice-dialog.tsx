import type { IncidentNotice } from '@breakwater/contracts/incidents';
import { Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

/** Changes the text of a notice that nobody sent yet. */
export function EditNoticeDialog({ notice, onClose }: EditNoticeDialogProps) {
  const t = useT();
  const { id, incidentId, language, title, body } = notice;
  const act = useAct(['incidents', 'one', incidentId]);
  const form = useForm({ title, body }, (draft) =>
    act('incidents.changeNotice', t('incidents.notice.changed'), {
      params: { id: incidentId, noticeId: id },
      body: { title: draft.title.trim(), body: draft.body.trim() },
    }),
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('incidents.notice.edit')}
      action={t('incidents.change.save')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        lang={language}
        minLength={3}
        maxLength={500}
        label={t('incidents.notice.subject')}
        {...form.text('title')}
      />
      <Textarea
        required
        autosize
        minRows={10}
        maxRows={24}
        lang={language}
        minLength={3}
        maxLength={50_000}
        label={t('incidents.notice.body')}
        {...form.text('body')}
      />
    </FormDialog>
  );
}

interface EditNoticeDialogProps {
  readonly notice: IncidentNotice;
  readonly onClose: () => void;
}
