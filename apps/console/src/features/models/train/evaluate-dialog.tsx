import type { ModelTask, ModelVersion } from '@breakwater/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { versionPath } from '../paths.ts';
import { dataSetsQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { usable } from './source.ts';

/** Has a version evaluated: on the data of its training by folds that hold accounts out, on any other data as it is. */
export function EvaluateDialog({ version, onClose }: EvaluateDialogProps) {
  const t = useT();
  const act = useAct();
  const sets = usable(useQuery(dataSetsQuery).data ?? []);
  const [chosen, setChosen] = useState<string | null>(version.dataSetId ?? null);
  const send = () =>
    act(
      () =>
        api.post<ModelTask>(
          `${versionPath(version.model, version.version)}/evaluate`,
          chosen === null ? {} : { dataSetId: chosen },
        ),
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
      <Select
        label={t('models.data.one')}
        description={t(
          chosen !== null && chosen === version.dataSetId ? 'models.evaluate.own' : 'models.evaluate.other',
        )}
        placeholder={t('models.train.choose-set')}
        nothingFoundMessage={t('models.data.none')}
        searchable
        data={sets.map(({ id, title, rows }) => ({
          value: id,
          label: t('models.data.option', { title, count: rows }),
        }))}
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
