import type { ModelVersion } from '@breakwater/contracts/models';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useAct } from '../use-act.ts';
import { DataSetSelect } from './data-set-select.tsx';

/** Has a version evaluated: on the data of its training by folds that hold accounts out, on any other data as it is. */
export function EvaluateDialog({ version, onClose }: EvaluateDialogProps) {
  const t = useT();
  const act = useAct();
  const [chosen, setChosen] = useState<string | null>(version.dataSetId ?? null);
  const send = () =>
    act(
      () =>
        api.call('models.evaluate', {
          params: { id: version.model, version: version.version },
          body: chosen === null ? {} : { dataSetId: chosen },
        }),
      t('models.evaluate.begun'),
    );
  return (
    <FormDialog
      title={t('models.evaluate.title', { version: version.version })}
      text={t('models.evaluate.text')}
      action={t('models.evaluate')}
      disabled={chosen === null}
      onSend={send}
      onClose={onClose}
    >
      <DataSetSelect
        description={t(
          chosen !== null && chosen === version.dataSetId ? 'models.evaluate.own' : 'models.evaluate.other',
        )}
        value={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  );
}

interface EvaluateDialogProps {
  readonly version: ModelVersion;
  readonly onClose: () => void;
}
