import type { Notice } from '@breakwater/contracts/redress';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import { NoticeView } from './notice-view.tsx';
import { noticesQuery } from './queries.ts';
import { NOTICE_STATES } from './states.ts';

/** Notices of illegal content by their deadline, and the one that is open beside them. */
export function NoticesScreen() {
  const t = useT();
  const address = useAddress('/frame/notices', 'notice');
  const { open, search } = address;
  const list = usePageRows(useInfiniteQuery(noticesQuery(search.state)));
  return (
    <Page title={t('notices.title')}>
      <List
        label={t('notices.title')}
        list={list}
        columns={useColumns()}
        opens={address}
        filters={
          <FilterTabs
            address={address}
            name="state"
            label={t('notices.filter')}
            first="all"
            values={NOTICE_STATES}
            word={(state) => t(`notices.state.${state}`)}
          />
        }
        none={<EmptyState title={t('notices.none.title')}>{t('notices.none.text')}</EmptyState>}
        detailTitle={t('notices.one')}
        detail={open !== undefined && <NoticeView key={open} id={open} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Notice>[] {
  const t = useT();
  return [
    {
      id: 'due',
      title: t('notices.column.due'),
      width: '150px',
      beside: 'same',
      cell: ({ state, receivedAt, dueAt, decidedAt }) =>
        state === 'open' ? (
          <Clock startedAt={receivedAt} dueAt={dueAt} />
        ) : (
          <span className="dim">
            <Time at={decidedAt ?? receivedAt} />
          </span>
        ),
    },
    {
      id: 'category',
      title: t('notices.column.category'),
      beside: 'same',
      cell: (notice) => t(`job.notice.category.${notice.category}`),
    },
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
