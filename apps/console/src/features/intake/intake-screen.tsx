import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import type { Column } from '../../ui/data-table.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { usePageRows } from '../../ui/list/list-rows.ts';
import { ListTable } from '../../ui/list/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { useAct, useActing } from '../../ui/use-act.ts';
import { Id } from '../../ui/user-text.tsx';
import { backlogQuery, type DeadLetter, deadLettersQuery } from './queries.ts';

/** What came in and has no verdict: how much waits, what failed each time it was tried, and trying it again. */
export function IntakeScreen() {
  const t = useT();
  const list = usePageRows(useInfiniteQuery(deadLettersQuery));
  const act = useAct(['intake']);
  const acting = useActing();
  /** These, or the latest thousand. */
  const replay = (ids?: string[]) =>
    act('intake.replayDeadLetters', ({ replayed }) => t('intake.replayed', { count: replayed }), {
      body: ids ? { ids } : {},
    });
  const count = list.rows?.length ?? 0;
  return (
    <Page
      title={t('intake.title')}
      note={<Waiting />}
      above={
        <div className={styles.page}>
          <p className="prose dim">{t('intake.text')}</p>
          <Failure error={acting.error} />
        </div>
      }
      actions={
        count > 0 && (
          <AskButton
            action={t('intake.replay-all')}
            text={t('intake.replay-all.text')}
            onConfirm={() => replay()}
          />
        )
      }
    >
      <ListTable
        label={t('intake.title')}
        list={list}
        rowKey={({ eventId }) => eventId}
        columns={useColumns((id) => acting.run(() => replay([id])), acting.isActing)}
        empty={<EmptyState title={t('intake.none')}>{t('intake.none.text')}</EmptyState>}
      />
    </Page>
  );
}

/** How many events wait, for who may know. */
function Waiting() {
  const t = useT();
  const may = useMay();
  const { data } = useQuery({ ...backlogQuery, enabled: may('live.read') });
  return data ? t('intake.waiting', { count: data.waiting }) : null;
}

function useColumns(onReplay: (id: string) => void, isActing: boolean): readonly Column<DeadLetter>[] {
  const t = useT();
  return [
    { id: 'at', title: t('intake.at'), width: '150px', cell: ({ at }) => <Time at={at} /> },
    { id: 'event', title: t('intake.event'), width: '310px', cell: ({ eventId }) => <Id>{eventId}</Id> },
    {
      id: 'why',
      title: t('intake.why'),
      cell: ({ code, message }) => (
        <span className="one-line" dir="auto">
          <Id>{code}</Id> <span className="dim">{message}</span>
        </span>
      ),
    },
    {
      id: 'attempts',
      title: t('intake.attempts'),
      width: '110px',
      align: 'end',
      cell: ({ attempts }) => attempts,
    },
    {
      id: 'again',
      title: t('intake.again'),
      width: '160px',
      cell: ({ eventId }) => (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isActing}
          aria-label={t('intake.replay.of', { id: eventId })}
          onClick={() => onReplay(eventId)}
        >
          {t('intake.replay')}
        </Button>
      ),
    },
  ];
}
