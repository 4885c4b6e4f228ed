import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { usePageRows } from '../../ui/list/list-rows.ts';
import { ListTable } from '../../ui/list/list-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState, Failure } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAct, useActing } from '../../ui/use-act.ts';
import { Id } from '../../ui/user-text.tsx';
import styles from '../settings/settings.module.css';
import { type DeadLetter, deadLettersQuery, type Endpoint } from './queries.ts';

/** What was given up, why, and sending it again: one message, or all of an endpoint. */
export function DeadLetters({ endpoints }: { readonly endpoints: readonly Endpoint[] }) {
  const t = useT();
  const letters = useInfiniteQuery(deadLettersQuery);
  const list = usePageRows(letters);
  const act = useAct(deadLettersQuery.queryKey);
  const acting = useActing();
  const replay = (body: { ids: string[] } | { endpointId: string }): void =>
    acting.run(async () => {
      const { replayed } = await act('webhooks.replayDeadLetters', undefined, { body });
      showToast({
        tone: replayed > 0 ? 'done' : 'attention',
        text: t('webhooks.dead.replayed', { count: replayed }),
      });
    });
  const columns = useColumns(endpoints, (id) => replay({ ids: [id] }));
  // What was not read yet may be of any of them.
  const waiting = endpoints.filter(
    ({ id }) =>
      letters.hasNextPage ||
      list.rows?.some(({ endpointId, state }) => endpointId === id && state === 'dead'),
  );
  return (
    <section className={styles.block} aria-labelledby="dead-letters">
      <h2 id="dead-letters">{t('webhooks.dead.title')}</h2>
      <p className="prose dim">{t('webhooks.dead.text')}</p>
      <div className={styles.buttons}>
        {waiting.map(({ id, url }) => (
          <Button
            key={id}
            variant="default"
            loading={acting.isActing}
            onClick={() => replay({ endpointId: id })}
          >
            {t('webhooks.dead.replay-all')} <Id>{url}</Id>
          </Button>
        ))}
      </div>
      <Failure error={acting.error} />
      <ListTable
        label={t('webhooks.dead.title')}
        list={list}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={t('webhooks.dead.none')} />}
      />
    </section>
  );
}

function useColumns(
  endpoints: readonly Endpoint[],
  onReplay: (id: string) => void,
): readonly Column<DeadLetter>[] {
  const t = useT();
  return [
    {
      id: 'created',
      title: t('webhooks.dead.created'),
      width: '150px',
      cell: ({ createdAt }) => <Time at={createdAt} />,
    },
    {
      id: 'type',
      title: t('webhooks.dead.type'),
      width: '180px',
      cell: ({ eventType }) => <Id>{eventType}</Id>,
    },
    {
      id: 'endpoint',
      title: t('webhooks.url'),
      cell: ({ endpointId }) => <Id>{endpoints.find(({ id }) => id === endpointId)?.url ?? endpointId}</Id>,
    },
    {
      id: 'why',
      title: t('webhooks.dead.why'),
      width: '30%',
      cell: ({ lastStatus, lastError, attempts }) => (
        <span className="one-line" dir="auto">
          {[lastStatus, lastError].filter((part) => part !== null).join(' · ')}{' '}
          <span className="dim">{t('webhooks.dead.attempts', { count: attempts })}</span>
        </span>
      ),
    },
    {
      id: 'again',
      title: t('webhooks.state'),
      width: '150px',
      cell: ({ id, state, endpointId, eventType }) => {
        if (state === 'superseded') return <StateChip>{t('webhooks.dead.superseded')}</StateChip>;
        if (!endpoints.some((one) => one.id === endpointId))
          return <StateChip>{t('webhooks.dead.removed')}</StateChip>;
        return (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('webhooks.dead.replay.of', { type: eventType })}
            onClick={() => onReplay(id)}
          >
            {t('webhooks.dead.replay')}
          </Button>
        );
      },
    },
  ];
}
