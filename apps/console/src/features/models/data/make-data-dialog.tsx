import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useDoing } from '../../../ui/use-act.ts';
import { makeDataSet } from '../train/begin-training.ts';
import { EMPTY_FORM } from '../train/source.ts';
import { SourceFields } from '../train/source-fields.tsx';

const SOURCES = ['decisions', 'file'] as const;

/** Makes a data set of what people decided, or of a file. */
export function MakeDataDialog({ onClose, onMade }: MakeDataDialogProps) {
  const t = useT();
  const doing = useDoing(['models']);
  const [sent, setSent] = useState(0);
  const form = useForm(EMPTY_FORM, async (draft) =>
    onMade((await doing(t('models.data.made'), () => makeDataSet(draft, setSent))).id),
  );
  const { setTitle, source, file } = form.draft;
  const isReady = setTitle.trim() !== '' && (source === 'decisions' || file !== null);
  return (
    <FormDialog
      form={form}
      title={t('models.data.make')}
      action={t('models.data.make')}
      disabled={!isReady}
      onClose={onClose}
    >
      <TextInput
        label={t('models.data.name')}
        required
        dir="auto"
        maxLength={200}
        {...form.text('setTitle')}
      />
      <SourceFields form={form.draft} sent={sent} onChange={form.change} sources={SOURCES} />
    </FormDialog>
  );
}

interface MakeDataDialogProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}
