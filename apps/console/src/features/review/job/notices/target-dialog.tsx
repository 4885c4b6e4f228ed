import type { CaseNotice } from '@breakwater/contracts/review';
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';
import { FormDialog } from '../../../../ui/form-dialog.tsx';
import { showToast } from '../../../../ui/toast.tsx';

/** Says whose content a notice is about, where its address led to nobody, or to somebody else. */
export function TargetDialog({ notice, onClose, onPlaced }: TargetDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [platform, setPlatform] = useState(notice.platform ?? '');
  const [accountId, setAccount] = useState(notice.accountId ?? '');
  const [contentId, setContent] = useState(notice.contentId ?? '');
  async function send(): Promise<void> {
    const content = contentId.trim();
    const target = {
      platform: platform.trim(),
      accountId: accountId.trim(),
      ...(content !== '' && { contentId: content }),
    };
    const placed = await api.call('redress.setNoticeTarget', { params: { id: notice.id }, body: target });
    await Promise.all(
      ['job-case', 'jobs', 'notices'].map((name) => client.invalidateQueries({ queryKey: [name] })),
    );
    showToast({ tone: 'done', text: t('job.notice.placed') });
    onPlaced(placed.jobId);
  }
  return (
    <FormDialog
      title={t('job.notice.place')}
      text={t('job.notice.place-text')}
      action={t('job.notice.place-action')}
      disabled={platform.trim() === '' || accountId.trim() === ''}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        label={t('job.notice.platform')}
        dir="ltr"
        required
        data-autofocus
        value={platform}
        onChange={(event) => setPlatform(event.currentTarget.value)}
      />
      <TextInput
        label={t('job.notice.account')}
        dir="ltr"
        required
        value={accountId}
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
      <TextInput
        label={t('job.notice.content')}
        description={t('job.notice.content-help')}
        dir="ltr"
        value={contentId}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface TargetDialogProps {
  readonly notice: Pick<CaseNotice, 'id' | 'platform' | 'accountId' | 'contentId'>;
  readonly onClose: () => void;
  readonly onPlaced: (jobId: string | undefined) => void;
}
