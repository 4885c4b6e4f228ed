import type { QueueView } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queuesQuery } from '../../../api/queues.ts';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { currentLocale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { QueueForm } from './queue-form.tsx';
import { RoutingEditor } from './routing-editor.tsx';

/** What `open` says for what is not a queue of that name; ids have no such characters. */
const NEW = '+';
const ROUTING = '=';

/** Where jobs wait, and what sends them there. */
export function QueuesSection() {
  const t = useT();
  const locale = currentLocale();
  const mayWrite = useMay()('queues.write');
  const list = rowsOf(useQuery(queuesQuery), ({ queues }) => queues);
  const address = useAddress('/frame/settings/queues', 'open');
  const { open, show } = address;
  const close = () => show(undefined);
  const shown = list.rows?.find(({ id }) => id === open);
  const panes: Readonly<Record<string, { title: string; body: ReactNode }>> = {
    [NEW]: { title: t('settings.queues.new'), body: <QueueForm onDone={close} /> },
    [ROUTING]: { title: t('settings.routing'), body: <RoutingEditor /> },
    ...(shown && {
      [shown.id]: {
        title: shown.title[locale],
        body: <QueueForm key={shown.id} queue={shown} onDone={close} />,
      },
    }),
  };
  const pane = open === undefined ? undefined : panes[open];
  return (
    <div className={styles.full}>
      <div className={styles.bar}>
        <h2>{t('settings.queues.title')}</h2>
        <Button variant="default" className={styles.push ?? ''} onClick={() => show(ROUTING)}>
          {t('settings.routing')}
        </Button>
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => show(NEW)}>
            {t('settings.queues.new')}
          </Button>
        )}
      </div>
      <div className={styles.rest}>
        <List
          label={t('settings.queues.title')}
          list={list}
          columns={useColumns()}
          opens={address}
          none={<EmptyState title={t('settings.queues.none')}>{t('settings.queues.none.text')}</EmptyState>}
          detailTitle={pane?.title}
          detail={pane?.body}
        />
      </div>
    </div>
  );
}

function useColumns(): readonly Column<QueueView>[] {
  const t = useT();
  const formats = useFormats();
  const locale = currentLocale();
  return [
    {
      id: 'title',
      title: t('settings.queues.name'),
      beside: 'same',
      cell: ({ title }) => <Name>{title[locale]}</Name>,
    },
    { id: 'id', title: t('settings.id'), cell: ({ id }) => <Id>{id}</Id> },
    {
      id: 'open',
      title: t('settings.queues.open'),
      align: 'end',
      width: '84px',
      beside: 'same',
      cell: ({ counts }) => counts.open,
    },
    {
      id: 'due',
      title: t('settings.queues.due'),
      align: 'end',
      width: '110px',
      cell: ({ dueHours }) => (dueHours === undefined ? '–' : formats.duration(dueHours * 3_600_000)),
    },
    {
      id: 'state',
      title: t('settings.keys.state'),
      width: '120px',
      beside: 'same',
      cell: ({ paused }) =>
        paused ? (
          <StateChip tone="attention">{t('settings.queues.paused')}</StateChip>
        ) : (
          <StateChip tone="done">{t('settings.queues.running')}</StateChip>
        ),
    },
  ];
}
