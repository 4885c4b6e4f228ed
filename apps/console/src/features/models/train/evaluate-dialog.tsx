import type { ModelVersion } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { DataSetSelect } from './data-set-select.tsx';

/** Has a version evaluated: on the data of its training by folds that hold accounts out, on any other data as it is. */
export function EvaluateDialog({ version, onClose }: EvaluateDialogProps) {
  const t = useT();
  const act = useAct(['models']);
  const form = useForm({ dataSetId: version.dataSetId ?? null }, ({ dataSetId }) =>
    act('models.evaluate', t('models.evaluate.begun'), {
      params: { id: version.model, version: version.version },
      body: dataSetId === null ? {} : { dataSetId },
    }),
  );
  const chosen = form.draft.dataSetId;
  return (
    <FormDialog
      form={form}
      title={t('models.evaluate.title', { version: version.version })}
      text={t('models.evaluate.text')}
      action={t('models.evaluate')}
      disabled={chosen === null}
      onClose={onClose}
    >
      <DataSetSelect
        description={t(
          chosen !== null && chosen === version.dataSetId ? 'models.evaluate.own' : 'models.evaluate.other',
        )}
        {...form.value('dataSetId')}
      />
    </FormDialog>
  );
}

interface EvaluateDialogProps {
  readonly version: ModelVersion;
  readonly onClose: () => void;
}
