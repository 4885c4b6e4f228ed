import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { makeDataSet } from '../train/begin-training.ts';
import { EMPTY_FORM, type TrainingForm } from '../train/source.ts';
import { SourceFields } from '../train/source-fields.tsx';
import { useAct } from '../use-act.ts';

const SOURCES = ['decisions', 'file'] as const;

/** Makes a data set of what people decided, or of a file. */
export function MakeDataDialog({ onClose, onMade }: MakeDataDialogProps) {
  const t = useT();
  const act = useAct();
  const [sent, setSent] = useState(0);
  const [form, setForm] = useState<TrainingForm>(EMPTY_FORM);
  const change = (some: Partial<TrainingForm>): void => setForm((before) => ({ ...before, ...some }));
  const isReady = form.setTitle.trim() !== '' && (form.source === 'decisions' || form.file !== null);
  return (
    <FormDialog
      title={t('models.data.make')}
      action={t('models.data.make')}
      disabled={!isReady}
      onSend={async () => onMade((await act(() => makeDataSet(form, setSent), t('models.data.made'))).id)}
      onClose={onClose}
    >
      <TextInput
        label={t('models.data.name')}
        required
        dir="auto"
        maxLength={200}
        value={form.setTitle}
        onChange={(event) => change({ setTitle: event.currentTarget.value })}
      />
      <SourceFields form={form} sent={sent} onChange={change} sources={SOURCES} />
    </FormDialog>
  );
}

interface MakeDataDialogProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}
