import type { ModelDetail } from '@breakwater/contracts/models';
import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useAct } from '../use-act.ts';
import { useLanguages } from '../use-languages.ts';
import { beginTraining } from './begin-training.ts';
import { EMPTY_FORM, isComplete, type TrainingForm } from './source.ts';
import { SourceFields } from './source-fields.tsx';

const LANGUAGES = [
  'en',
  'ur',
  'ur-Latn',
  'ar',
  'ps',
  'fa',
  'pnb',
  'ku',
  'hi',
  'tr',
  'fr',
  'bn',
  'sd',
  'id',
  'ru',
];

/** Has a model trained: from decisions, a file, or a data set that is there. A draft comes out, never more. */
export function TrainDialog({ model, dataSetId, onClose }: TrainDialogProps) {
  const t = useT();
  const act = useAct();
  const languages = useLanguages();
  const [sent, setSent] = useState(0);
  const [form, setForm] = useState<TrainingForm>({
    ...EMPTY_FORM,
    ...(model && {
      model: model.id,
      title: model.title,
      languages: model.languages.filter((tag) => tag !== 'mul'),
    }),
    ...(dataSetId !== undefined && { source: 'set', dataSetId }),
  });
  const change = (some: Partial<TrainingForm>): void => setForm((before) => ({ ...before, ...some }));
  return (
    <FormDialog
      title={t('models.train.title')}
      text={t('models.train.text')}
      action={t('models.train.action')}
      disabled={!isComplete(form)}
      onSend={() => act(() => beginTraining(form, setSent), t('models.train.begun'))}
      onClose={onClose}
    >
      {!model && (
        <>
          <TextInput
            label={t('models.train.id')}
            description={t('models.train.id.text')}
            required
            dir="ltr"
            maxLength={100}
            value={form.model}
            onChange={(event) => change({ model: event.currentTarget.value })}
          />
          <TextInput
            label={t('models.train.name')}
            dir="auto"
            maxLength={200}
            value={form.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </>
      )}
      <SourceFields form={form} sent={sent} onChange={change} />
      <MultiSelect
        label={t('models.train.languages')}
        description={t('models.train.languages.text')}
        searchable
        clearable
        data={[...new Set([...LANGUAGES, ...form.languages])].map((tag) => ({
          value: tag,
          label: languages([tag]),
        }))}
        value={[...form.languages]}
        onChange={(value) => change({ languages: value })}
      />
      <Checkbox
        label={t('models.train.harmless')}
        description={t('models.train.harmless.text')}
        checked={form.withHarmless}
        onChange={(event) => change({ withHarmless: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}

interface TrainDialogProps {
  /** Of which a new version is made; a new model when left out. */
  readonly model?: ModelDetail;
  /** To learn from, where one was chosen already. */
  readonly dataSetId?: string;
  readonly onClose: () => void;
}
