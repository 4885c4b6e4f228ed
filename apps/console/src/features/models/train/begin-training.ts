import type {
  DataSetFromDecisions,
  ModelDataSet,
  ModelTask,
  ModelTraining,
} from '@breakwater/contracts/models';
import { policiesQuery } from '../../../api/policies.ts';
import { queryClient } from '../../../api/query-client.ts';
import { api } from '../../../api/request.ts';
import { type OnSent, upload } from '../../../api/upload.ts';
import { startOfDay } from '../../../ui/desk-time.ts';
import { labelsToSend } from './policy-labels.ts';
import type { TrainingForm } from './source.ts';

/** Makes the data set where there is none yet, then has a model trained from it. */
export async function beginTraining(form: TrainingForm, onSent: OnSent): Promise<ModelTask> {
  const { model, title, languages, withHarmless } = form;
  const dataSetId = form.source === 'set' ? form.dataSetId : (await makeDataSet(form, onSent)).id;
  const body: ModelTraining = {
    model: model.trim(),
    dataSetId,
    withHarmless,
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(languages.length > 0 && { languages: [...languages] }),
  };
  return api.call('models.train', { body });
}

type DataForm = Pick<
  TrainingForm,
  'source' | 'setTitle' | 'from' | 'to' | 'labels' | 'file' | 'fileLabel' | 'model'
>;

/** A data set from decisions, or from a file. */
export async function makeDataSet(form: DataForm, onSent: OnSent): Promise<ModelDataSet> {
  const { source, setTitle, from, to, labels, file, fileLabel, model } = form;
  const title = setTitle.trim() || `${file?.name ?? model.trim()} ${new Date().toISOString().slice(0, 16)}Z`;
  if (source === 'file' && file) {
    const format = file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl';
    const query = { title, format, label: fileLabel.trim() } as const;
    return upload('models.uploadDataSet', file, { query }, onSent);
  }
  const policies = (await queryClient.ensureQueryData(policiesQuery)).map(({ id }) => id);
  const body: DataSetFromDecisions = {
    title,
    labels: labelsToSend(policies, labels),
    ...(from !== '' && { from: startOfDay(from) }),
    ...(to !== '' && { to: startOfDay(to) }),
  };
  return api.call('models.createDataSet', { body });
}
