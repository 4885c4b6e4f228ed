import type { ModelVersion } from '@breakwater/contracts/models';
import { FileInput, TextInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { toBase64 } from '../to-base64.ts';

interface ImportModelDialogProps {
  readonly onClose: () => void;
  readonly onStored: (version: ModelVersion) => void;
}

/** A model file that somebody gave: it becomes a draft, and is refused where it was changed. */
export function ImportModelDialog({ onClose, onStored }: ImportModelDialogProps) {
  const t = useT();
  const act = useAct(['models']);
  const form = useForm({ file: null as File | null, digest: '' }, async ({ file, digest }) => {
    if (!file) return;
    const body = {
      file: toBase64(new Uint8Array(await file.arrayBuffer())),
      ...(digest.trim() !== '' && { digest: digest.trim().toLowerCase() }),
    };
    onStored(await act('models.import', t('models.import.done'), { body }));
  });
  return (
    <FormDialog
      form={form}
      title={t('models.import.title')}
      text={t('models.import.text')}
      action={t('models.import')}
      disabled={form.draft.file === null}
      onClose={onClose}
    >
      <FileInput
        label={t('models.import.file')}
        placeholder={t('models.choose-file')}
        leftSection={<IconFile size={14} />}
        {...form.value('file')}
      />
      <TextInput
        label={t('models.import.digest')}
        description={t('models.import.digest.text')}
        dir="ltr"
        maxLength={64}
        {...form.text('digest')}
      />
    </FormDialog>
  );
}
