import { Button } from '@mantine/core';
import { IconFileImport, IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { DataTable } from '../../../ui/data-table.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
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
  const models = useQuery(modelsQuery);
  const columns = useModelColumns();
  const [asks, setAsks] = useState<'train' | 'import'>();
  const mayTrain = may('models.train');
  useStableKeys(
    mayTrain
      ? [
          { keys: 'n', title: t('models.train'), run: () => setAsks('train') },
          { keys: 'i', title: t('models.import'), run: () => setAsks('import') },
        ]
      : [],
  );
  const train = mayTrain && (
    <Button
      leftSection={<IconSchool size={14} />}
      rightSection={<KeyHint keys="n" />}
      onClick={() => setAsks('train')}
    >
      {t('models.train')}
    </Button>
  );
  const open = (id: string, version?: number) =>
    void navigate({ to: '/models/$id', params: { id }, search: version === undefined ? {} : { version } });
  return (
    <Page
      title={t('models.title')}
      note={models.data && t('models.count', { count: models.data.length })}
      actions={
        <>
          <ModelsTabs />
          {mayTrain && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={14} />}
              rightSection={<KeyHint keys="i" />}
              onClick={() => setAsks('import')}
            >
              {t('models.import')}
            </Button>
          )}
          {train}
        </>
      }
    >
      <div className={frame.listed}>
        <div className={frame.work}>
          <TaskList />
        </div>
        <div className={frame.rows}>
          <QueryState query={models}>
            {(rows) => (
              <DataTable
                label={t('models.title')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={columns}
                onOpen={({ id }) => open(id)}
                empty={
                  <EmptyState title={t('models.none')} action={train}>
                    <p className={styles.start}>{t('models.none.text')}</p>
                  </EmptyState>
                }
              />
            )}
          </QueryState>
        </div>
      </div>
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
