import { Autocomplete, FileInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelLabelAndId } from '../../../ui/passages/model-label.ts';
import { DataSetSelect } from './data-set-select.tsx';
import { LabelFields } from './label-fields.tsx';
import { TRAINING_SOURCES, type TrainingForm } from './source.ts';
import { useKnownLabels } from './use-known-labels.ts';

/** Where the texts come from: what people decided, a file, or a data set that is there. */
export function SourceFields({ form, sent, onChange, sources = TRAINING_SOURCES }: SourceFieldsProps) {
  const t = useT();
  return (
    <>
      <SegmentedControl
        aria-label={t('models.train.source')}
        value={form.source}
        data={sources.map((value) => ({ value, label: t(`models.train.source.${value}`) }))}
        onChange={(value) => onChange({ source: sources.find((one) => one === value) ?? 'decisions' })}
      />
      <p className="dim prose">{t(`models.train.source.${form.source}.text`)}</p>
      {form.source === 'decisions' && <DecisionFields form={form} onChange={onChange} />}
      {form.source === 'file' && <FileFields form={form} sent={sent} onChange={onChange} />}
      {form.source === 'set' && (
        <DataSetSelect
          value={form.dataSetId === '' ? null : form.dataSetId}
          onChange={(id) => onChange({ dataSetId: id ?? '' })}
        />
      )}
    </>
  );
}

interface SourceFieldsProps {
  readonly form: TrainingForm;
  /** How many bytes of a file have arrived. */
  readonly sent: number;
  readonly onChange: (some: Partial<TrainingForm>) => void;
  readonly sources?: readonly TrainingForm['source'][];
}

type FieldsProps = Pick<SourceFieldsProps, 'form' | 'onChange'>;

function DecisionFields({ form, onChange }: FieldsProps) {
  const t = useT();
  return (
    <>
      <div className={styles.pair}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(`models.train.${end}`)}
            value={form[end]}
            onChange={(event) => onChange({ [end]: event.currentTarget.value })}
          />
        ))}
      </div>
      <LabelFields labels={form.labels} onChange={(labels) => onChange({ labels })} />
    </>
  );
}

function FileFields({ form, sent, onChange }: Omit<SourceFieldsProps, 'sources'>) {
  const t = useT();
  const formats = useFormats();
  const known = useKnownLabels();
  const nameOf = useModelLabelAndId();
  const { file } = form;
  return (
    <>
      <FileInput
        label={t('models.train.file')}
        placeholder={t('models.choose-file')}
        accept=".jsonl,.ndjson,.json,.csv"
        leftSection={<IconFile size={14} />}
        value={file}
        onChange={(chosen) => onChange({ file: chosen })}
      />
      <Autocomplete
        label={t('models.train.file-label')}
        description={t('models.train.file-label.text')}
        maxLength={100}
        dir="ltr"
        data={[...known]}
        maxDropdownHeight={360}
        renderOption={({ option }) => <bdi>{nameOf(option.value)}</bdi>}
        value={form.fileLabel}
        onChange={(fileLabel) => onChange({ fileLabel })}
      />
      {file && sent > 0 && (
        <p role="status" className="dim">
          {t('models.train.sent', { share: formats.percent(sent / Math.max(1, file.size), 0) })}
        </p>
      )}
    </>
  );
}
