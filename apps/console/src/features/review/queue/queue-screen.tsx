import type { Job } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { queuesQuery } from '../../../api/queues.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { useFailureText } from '../../../ui/failure-text.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { JobView } from '../job/job-view.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useJobColumns } from './job-columns.tsx';
import { Pause, PauseButton, usePause } from './pause.tsx';
import { jobsQuery } from './queries.ts';
import styles from './queue-screen.module.css';
import type { QueueSearch } from './queue-search.ts';
import { Selection } from './selection.tsx';

const route = getRouteApi('/frame/review');
const READ_AHEAD = 2;

/** Jobs, the most pressing first, and the one that is open beside them. */
export function QueueScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { id: open } = useParams({ strict: false });
  const searchRef = useRef<HTMLInputElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const pause = usePause();
  const queues = useQuery(queuesQuery);
  const filter = useMemo(() => ({ ...search, ...shownStates(search) }), [search]);
  const jobs = useInfiniteQuery(jobsQuery(filter));
  const rows = useMemo(() => itemsRead(jobs.data), [jobs.data]);
  const ahead = useAhead(rows, open);
  const columns = useJobColumns(open !== undefined);
  const go = (id: string | undefined): void =>
    void (id === undefined
      ? navigate({ to: '/review', search })
      : navigate({ to: '/review/$id', params: { id }, search }));
  const sayFailure = useFailureText();
  const offer = async (): Promise<void> => {
    const { job } = await api.call('review.claim', {
      body: {
        ...(search.queue !== undefined && { queue: search.queue }),
        ...(open !== undefined && { after: open }),
      },
    });
    if (job) go(job.id);
    else showToast({ tone: 'info', text: t('queue.next-none') });
  };
  const next = (): void =>
    void offer().catch((error: unknown) => showToast({ tone: 'danger', text: sayFailure(error) }));
  const place = rows.findIndex(({ id }) => id === open);
  useStableKeys([
    ...(may('jobs.decide') && !pause.since ? [{ keys: 'n', title: t('queue.next'), run: next }] : []),
    { keys: '/', title: t('queue.filter.q'), run: () => searchRef.current?.focus() },
    ...(open === undefined
      ? []
      : [
          {
            keys: 'j',
            title: t('queue.down'),
            run: () => place + 1 < rows.length && go(rows[place + 1]?.id),
          },
          { keys: 'k', title: t('queue.up'), run: () => place > 0 && go(rows[place - 1]?.id) },
        ]),
  ]);
  return (
    <Page
      title={t('queue.title')}
      note={<Total pages={jobs.data?.pages} />}
      actions={
        may('jobs.decide') && (
          <>
            <PauseButton pause={pause} />
            <Button rightSection={<KeyHint keys="n" />} disabled={pause.since !== undefined} onClick={next}>
              {t('queue.next')}
            </Button>
          </>
        )
      }
    >
      {pause.since !== undefined ? (
        <Pause pause={pause} />
      ) : (
        <ListDetail
          wide
          detailTitle={t('job.title')}
          onClose={() => go(undefined)}
          filters={
            <FilterBar
              search={search}
              searchRef={searchRef}
              narrow={open !== undefined}
              queues={queues.data?.queues ?? []}
              onChange={(changed) => void navigate({ to: '.', search: changed, replace: true })}
            />
          }
          list={
            <div className={styles.pane}>
              {jobs.isPending && <LoadingState rows={16} />}
              {jobs.isError && <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />}
              {jobs.isSuccess && (
                <DataTable
                  label={t('queue.title')}
                  rows={rows}
                  rowKey={(job) => job.id}
                  columns={columns}
                  current={open}
                  onOpen={(job) => go(job.id)}
                  follows={open !== undefined}
                  onEndReached={() =>
                    jobs.hasNextPage && !jobs.isFetchingNextPage && void jobs.fetchNextPage()
                  }
                  {...(may('jobs.bulk') &&
                    open === undefined && { ticks: { keys: ticked, onChange: setTicked } })}
                  empty={
                    <NoJobs
                      filtered={Object.keys(search).length > 0}
                      onClear={() => void navigate({ to: '.', search: {} })}
                    />
                  }
                />
              )}
              {ticked.size > 0 && (
                <Selection ticked={ticked} filter={filter} onClear={() => setTicked(new Set())} />
              )}
            </div>
          }
          detail={open !== undefined && <JobView id={open} ahead={ahead} onGo={go} />}
        />
      )}
    </Page>
  );
}

/** Without a state asked for, and without a look at what is one's own, the list is what is there to be taken. */
function shownStates({ state, mine }: QueueSearch): Pick<QueueSearch, 'state'> {
  return state !== undefined || mine ? {} : { state: 'open' };
}

function useAhead(rows: readonly Job[], open: string | undefined): readonly string[] {
  const place = rows.findIndex(({ id }) => id === open);
  const ids = rows.slice(place + 1, place + 1 + READ_AHEAD).map(({ id }) => id);
  const key = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the ids
  return useMemo(() => ids, [key]);
}

/** How many there are, counted up to ten thousand. */
function Total({
  pages,
}: {
  readonly pages: readonly { total?: { count: number; more: boolean } }[] | undefined;
}) {
  const t = useT();
  const total = pages?.[0]?.total;
  if (!total) return null;
  return <>{t(total.more ? 'queue.total-more' : 'queue.total', { count: total.count })}</>;
}

function NoJobs({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const t = useT();
  return filtered ? (
    <EmptyState
      title={t('queue.none.filtered')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('queue.filter.clear')}
        </Button>
      }
    >
      {t('queue.none.filtered-text')}
    </EmptyState>
  ) : (
    <EmptyState title={t('queue.none.title')}>{t('queue.none.text')}</EmptyState>
  );
}
