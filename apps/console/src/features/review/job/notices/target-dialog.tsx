import type { CaseNotice } from '@breakwater/contracts/review';
import { TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import { FormDialog } from '../../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useAct } from '../../../../ui/use-act.ts';

/** Says whose content a notice is about, where its address led to nobody, or to somebody else. */
export function TargetDialog({ notice, onClose, onPlaced }: TargetDialogProps) {
  const t = useT();
  const act = useAct(['job-case'], ['jobs'], ['notices']);
  const form = useForm(
    {
      platform: notice.platform ?? '',
      accountId: notice.accountId ?? '',
      contentId: notice.contentId ?? '',
    },
    async ({ platform, accountId, contentId }) => {
      const content = contentId.trim();
      const body = {
        platform: platform.trim(),
        accountId: accountId.trim(),
        ...(content !== '' && { contentId: content }),
      };
      const done = t('job.notice.placed');
      onPlaced((await act('redress.setNoticeTarget', done, { params: { id: notice.id }, body })).jobId);
    },
  );
  const { platform, accountId } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t('job.notice.place')}
      text={t('job.notice.place-text')}
      action={t('job.notice.place-action')}
      disabled={platform.trim() === '' || accountId.trim() === ''}
      onClose={onClose}
    >
      <TextInput
        label={t('job.notice.platform')}
        dir="ltr"
        required
        data-autofocus
        {...form.text('platform')}
      />
      <TextInput label={t('job.notice.account')} dir="ltr" required {...form.text('accountId')} />
      <TextInput
        label={t('job.notice.content')}
        description={t('job.notice.content-help')}
        dir="ltr"
        {...form.text('contentId')}
      />
    </FormDialog>
  );
}

interface TargetDialogProps {
  readonly notice: Pick<CaseNotice, 'id' | 'platform' | 'accountId' | 'contentId'>;
  readonly onClose: () => void;
  readonly onPlaced: (jobId: string | undefined) => void;
}
