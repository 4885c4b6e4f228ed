import type { Notice } from '@breakwater/contracts/redress';
import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { itemsRead } from '../../../api/pages-of.ts';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import { NoticeView } from './notice-view.tsx';
import { noticesQuery } from './queries.ts';
import { NOTICE_STATES } from './states.ts';

const route = getRouteApi('/frame/notices');
const ALL = 'all';

/** Notices of illegal content by their deadline, and the one that is open beside them. */
export function NoticesScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(search.notice !== undefined);
  const notices = useInfiniteQuery(noticesQuery(search.state));
  const rows = itemsRead(notices.data);
  const go = (id: string | undefined): void => {
    const { notice: _, ...rest } = search;
    void navigate({ search: id === undefined ? rest : { ...rest, notice: id } });
  };
  return (
    <Page title={t('notices.title')}>
      <ListDetail
        detailTitle={t('notices.one')}
        onClose={() => go(undefined)}
        filters={
          <SegmentedControl
            size="xs"
            aria-label={t('notices.filter')}
            data={[ALL, ...NOTICE_STATES].map((value) => ({ value, label: t(`notices.state.${value}`) }))}
            value={search.state ?? ALL}
            onChange={(value) => {
              const { state: _, ...rest } = search;
              const state = NOTICE_STATES.find((one) => one === value);
              void navigate({ search: state ? { ...rest, state } : rest, replace: true });
            }}
          />
        }
        list={
          <PagedTable
            pages={notices}
            label={t('notices.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={search.notice}
            onOpen={({ id }) => go(id)}
            empty={<EmptyState title={t('notices.none.title')}>{t('notices.none.text')}</EmptyState>}
          />
        }
        detail={search.notice !== undefined && <NoticeView key={search.notice} id={search.notice} />}
      />
    </Page>
  );
}

function useColumns(narrow: boolean): readonly Column<Notice>[] {
  const t = useT();
  const due: Column<Notice> = {
    id: 'due',
    title: t('notices.column.due'),
    width: '150px',
    cell: ({ state, receivedAt, dueAt, decidedAt }) =>
      state === 'open' ? (
        <Clock startedAt={receivedAt} dueAt={dueAt} />
      ) : (
        <span className="dim">
          <Time at={decidedAt ?? receivedAt} />
        </span>
      ),
  };
  const category: Column<Notice> = {
    id: 'category',
    title: t('notices.column.category'),
    cell: (notice) => t(`job.notice.category.${notice.category}`),
  };
  if (narrow) return [due, category];
  return [
    due,
    category,
    {
      id: 'account',
      title: t('notices.column.account'),
      width: '220px',
      cell: ({ platform, accountId }) =>
        accountId === undefined ? (
          <StateChip tone="attention">{t('notices.unplaced')}</StateChip>
        ) : (
          <>
            <Name>{accountId}</Name> <span className="dim">{platform}</span>
          </>
        ),
    },
    {
      id: 'reason',
      title: t('notices.column.reason'),
      width: '38%',
      cell: ({ reason }) => (
        <span className="one-line" dir="auto">
          {reason}
        </span>
      ),
    },
    {
      id: 'state',
      title: t('notices.column.state'),
      width: '150px',
      cell: ({ state, outcome }) =>
        state === 'open' ? t('notices.state.open') : t(`job.notice.outcome.${outcome ?? 'no-action'}`),
    },
  ];
}
