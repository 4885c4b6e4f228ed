import type { Job } from '@breakwater/contracts/review';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { useFailureText } from '../../../ui/failure-text.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useWhyFirst } from '../job/case/use-why-first.ts';
import { JobView } from '../job/job-view.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useJobColumns } from './job-columns.tsx';
import { Pause, PauseButton, usePause } from './pause.tsx';
import { jobsQuery } from './queries.ts';
import styles from './queue-screen.module.css';
import type { QueueSearch } from './queue-search.ts';
import { Selection } from './selection.tsx';

const READ_AHEAD = 2;

/** Jobs, the most pressing first, and the one that is open beside them. */
export function QueueScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/review');
  const { search } = address;
  const navigate = useNavigate();
  const { id: open } = useParams({ strict: false });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const pause = usePause();
  const filter = useMemo(() => ({ ...search, ...shownStates(search) }), [search]);
  const jobs = useInfiniteQuery(jobsQuery(filter));
  const list = usePageRows(jobs);
  const ahead = useAhead(list.rows ?? [], open);
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
  return (
    <Page
      title={t('queue.title')}
      note={<Total pages={jobs.data?.pages} />}
      actions={
        may('jobs.decide') && (
          <>
            <PauseButton pause={pause} />
            <KeyButton keys="n" title={t('queue.next')} disabled={pause.since !== undefined} onClick={next} />
          </>
        )
      }
    >
      {pause.since !== undefined ? (
        <Pause pause={pause} />
      ) : (
        <List
          wide
          label={t('queue.title')}
          list={list}
          columns={columns}
          opens={{ open, show: go }}
          steps={{ down: t('queue.down'), up: t('queue.up') }}
          filters={
            <>
              <FilterBar address={address} narrow={open !== undefined} />
              {open === undefined && list.rows?.[0] && <First job={list.rows[0]} />}
            </>
          }
          {...(may('jobs.bulk') && {
            selection: {
              ticks: { keys: ticked, onChange: setTicked },
              bar: <Selection ticked={ticked} filter={filter} onClear={() => setTicked(new Set())} />,
            },
          })}
          none={
            <NoRows
              address={address}
              title={t('queue.none.title')}
              text={t('queue.none.text')}
              filtered={t('queue.none.filtered')}
              hint={t('queue.none.filtered-text')}
              clear={t('queue.filter.clear')}
            />
          }
          detailTitle={t('job.title')}
          detail={open !== undefined && <JobView id={open} ahead={ahead} onGo={go} />}
        />
      )}
    </Page>
  );
}

/** What is first, and why. */
function First({ job }: { readonly job: Job }) {
  const t = useT();
  const why = useWhyFirst()(job);
  const name = job.account?.handle ?? job.account?.displayName ?? job.accountId;
  return (
    <p className={styles.first}>
      <strong>
        <bdi>{t('queue.first', { name })}</bdi>
      </strong>{' '}
      <span className="dim">{why}</span>
    </p>
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
