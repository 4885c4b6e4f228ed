import type { ModelDetail } from '@breakwater/contracts/models';
import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useDoing } from '../../../ui/use-act.ts';
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
  const doing = useDoing(['models']);
  const languages = useLanguages();
  const [sent, setSent] = useState(0);
  const form = useForm<TrainingForm>(
    () => ({
      ...EMPTY_FORM,
      ...(model && {
        model: model.id,
        title: model.title,
        languages: model.languages.filter((tag) => tag !== 'mul'),
      }),
      ...(dataSetId !== undefined && { source: 'set', dataSetId }),
    }),
    (draft) => doing(t('models.train.begun'), () => beginTraining(draft, setSent)),
  );
  return (
    <FormDialog
      form={form}
      title={t('models.train.title')}
      text={t('models.train.text')}
      action={t('models.train.action')}
      disabled={!isComplete(form.draft)}
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
            {...form.text('model')}
          />
          <TextInput label={t('models.train.name')} dir="auto" maxLength={200} {...form.text('title')} />
        </>
      )}
      <SourceFields form={form.draft} sent={sent} onChange={form.change} />
      <MultiSelect
        label={t('models.train.languages')}
        description={t('models.train.languages.text')}
        searchable
        clearable
        data={[...new Set([...LANGUAGES, ...form.draft.languages])].map((tag) => ({
          value: tag,
          label: languages([tag]),
        }))}
        {...form.list('languages')}
      />
      <Checkbox
        label={t('models.train.harmless')}
        description={t('models.train.harmless.text')}
        {...form.tick('withHarmless')}
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
