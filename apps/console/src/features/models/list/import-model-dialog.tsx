import type { ModelVersion } from '@breakwater/contracts/models';
import { FileInput, TextInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { toBase64 } from '../to-base64.ts';
import { useAct } from '../use-act.ts';

interface ImportModelDialogProps {
  readonly onClose: () => void;
  readonly onStored: (version: ModelVersion) => void;
}

/** A model file that somebody gave: it becomes a draft, and is refused where it was changed. */
export function ImportModelDialog({ onClose, onStored }: ImportModelDialogProps) {
  const t = useT();
  const act = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [digest, setDigest] = useState('');
  async function send(): Promise<void> {
    if (!file) return;
    const body = {
      file: toBase64(new Uint8Array(await file.arrayBuffer())),
      ...(digest.trim() !== '' && { digest: digest.trim().toLowerCase() }),
    };
    onStored(await act(() => api.call('models.import', { body }), t('models.import.done')));
  }
  return (
    <FormDialog
      title={t('models.import.title')}
      text={t('models.import.text')}
      action={t('models.import')}
      disabled={file === null}
      onSend={send}
      onClose={onClose}
    >
      <FileInput
        label={t('models.import.file')}
        placeholder={t('models.choose-file')}
        leftSection={<IconFile size={14} />}
        value={file}
        onChange={setFile}
      />
      <TextInput
        label={t('models.import.digest')}
        description={t('models.import.digest.text')}
        dir="ltr"
        maxLength={64}
        value={digest}
        onChange={(event) => setDigest(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
