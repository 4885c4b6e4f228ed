import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { PackField } from '../../law/pack-field.tsx';

/** Has a platform owe what a law pack asks of it. */
export function ApplyDialog({ platform, onClose }: ApplyDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState({ platform: platform ?? '', instrument: '' });
  async function send(): Promise<void> {
    await api.call('ledger.applyObligations', { body: draft });
    await client.invalidateQueries({ queryKey: ['obligations', 'list'] });
  }
  return (
    <FormDialog
      title={t('obligations.add.list')}
      text={t('obligations.apply.text')}
      action={t('obligations.add.list')}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('obligations.column.platform')}
        value={draft.platform}
        onChange={(event) => setDraft({ ...draft, platform: event.currentTarget.value })}
      />
      <PackField
        label={t('obligations.apply.pack')}
        value={draft.instrument}
        onChange={(instrument) => setDraft({ ...draft, instrument })}
      />
    </FormDialog>
  );
}

interface ApplyDialogProps {
  readonly platform: string | undefined;
  readonly onClose: () => void;
}
