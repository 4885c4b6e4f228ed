import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queuesQuery } from '../../../api/queues.ts';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { QueueForm } from './queue-form.tsx';
import { RoutingEditor } from './routing-editor.tsx';

const route = getRouteApi('/frame/settings/queues');
/** What `open` says for what is not a queue of that name; ids have no such characters. */
const NEW = '+';
const ROUTING = '=';

/** Where jobs wait, and what sends them there. */
export function QueuesSection() {
  const t = useT();
  const formats = useFormats();
  const { i18n } = useLingui();
  const mayWrite = useMay()('queues.write');
  const queues = useQuery(queuesQuery);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const close = () => void navigate({ search: {} });
  const shown = queues.data?.queues.find(({ id }) => id === open);
  const isUrdu = i18n.locale === 'ur';
  const panes: Readonly<Record<string, { title: string; body: ReactNode }>> = {
    [NEW]: { title: t('settings.queues.new'), body: <QueueForm onDone={close} /> },
    [ROUTING]: { title: t('settings.routing'), body: <RoutingEditor /> },
    ...(shown && {
      [shown.id]: {
        title: isUrdu ? shown.title.ur : shown.title.en,
        body: <QueueForm key={shown.id} queue={shown} onDone={close} />,
      },
    }),
  };
  const pane = open === undefined ? undefined : panes[open];
  return (
    <div className={styles.full}>
      <div className={styles.bar}>
        <h2>{t('settings.queues.title')}</h2>
        <Button
          variant="default"
          className={styles.push ?? ''}
          onClick={() => void navigate({ search: { open: ROUTING } })}
        >
          {t('settings.routing')}
        </Button>
        {mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => void navigate({ search: { open: NEW } })}
          >
            {t('settings.queues.new')}
          </Button>
        )}
      </div>
      <div className={styles.rest}>
        <ListDetail
          onClose={close}
          detailTitle={pane?.title}
          detail={pane?.body}
          list={
            <QueryState query={queues}>
              {({ queues: rows }) => (
                <DataTable
                  label={t('settings.queues.title')}
                  rows={rows}
                  rowKey={({ id }) => id}
                  current={open}
                  onOpen={({ id }) => void navigate({ search: { open: id } })}
                  empty={
                    <EmptyState title={t('settings.queues.none')}>
                      {t('settings.queues.none.text')}
                    </EmptyState>
                  }
                  columns={[
                    {
                      id: 'title',
                      title: t('settings.queues.name'),
                      cell: ({ title }) => <Name>{isUrdu ? title.ur : title.en}</Name>,
                    },
                    ...(pane
                      ? []
                      : [
                          {
                            id: 'id',
                            title: t('settings.id'),
                            cell: ({ id }: { id: string }) => <Id>{id}</Id>,
                          },
                        ]),
                    {
                      id: 'open',
                      title: t('settings.queues.open'),
                      align: 'end',
                      width: '84px',
                      cell: ({ counts }) => counts.open,
                    },
                    ...(pane
                      ? []
                      : [
                          {
                            id: 'due',
                            title: t('settings.queues.due'),
                            align: 'end' as const,
                            width: '110px',
                            cell: ({ dueHours }: { dueHours?: number | undefined }) =>
                              dueHours === undefined ? '–' : formats.duration(dueHours * 3_600_000),
                          },
                        ]),
                    {
                      id: 'state',
                      title: t('settings.keys.state'),
                      width: '120px',
                      cell: ({ paused }) =>
                        paused ? (
                          <StateChip tone="attention">{t('settings.queues.paused')}</StateChip>
                        ) : (
                          <StateChip tone="done">{t('settings.queues.running')}</StateChip>
                        ),
                    },
                  ]}
                />
              )}
            </QueryState>
          }
        />
      </div>
    </div>
  );
}
