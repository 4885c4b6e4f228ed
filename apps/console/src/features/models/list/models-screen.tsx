import { IconFileImport, IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { ListTable } from '../../../ui/list/list-table.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import frame from '../models.module.css';
import { ModelsTabs } from '../models-tabs.tsx';
import { modelsQuery } from '../queries.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { TrainDialog } from '../train/train-dialog.tsx';
import { ImportModelDialog } from './import-model-dialog.tsx';
import { useModelColumns } from './model-columns.tsx';

/** All models: what judges, how it does, and what waits for somebody. */
export function ModelsScreen() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const list = rowsOf(useQuery(modelsQuery), (models) => models);
  const [asks, setAsks] = useState<'train' | 'import'>();
  const mayTrain = may('models.train');
  const train = mayTrain && (
    <KeyButton keys="n" icon={IconSchool} title={t('models.train')} onClick={() => setAsks('train')} />
  );
  const open = (id: string, version?: number) =>
    void navigate({ to: '/models/$id', params: { id }, search: version === undefined ? {} : { version } });
  return (
    <Page
      title={t('models.title')}
      note={list.rows && t('models.count', { count: list.rows.length })}
      actions={
        <>
          <ModelsTabs />
          {mayTrain && (
            <KeyButton
              keys="i"
              variant="default"
              icon={IconFileImport}
              title={t('models.import')}
              onClick={() => setAsks('import')}
            />
          )}
          {train}
        </>
      }
      above={
        <div className={frame.work}>
          <TaskList />
        </div>
      }
    >
      <ListTable
        label={t('models.title')}
        list={list}
        rowKey={({ id }) => id}
        columns={useModelColumns()}
        onOpen={({ id }) => open(id)}
        empty={
          <EmptyState title={t('models.none')} action={train}>
            <p className={styles.start}>{t('models.none.text')}</p>
          </EmptyState>
        }
      />
      {asks === 'train' && <TrainDialog onClose={() => setAsks(undefined)} />}
      {asks === 'import' && (
        <ImportModelDialog
          onClose={() => setAsks(undefined)}
          onStored={({ model, version }) => open(model, version)}
        />
      )}
    </Page>
  );
}
