import type { UserNotice } from '@breakwater/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { stepKeys } from '../../ui/step-keys.ts';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { useStableKeys } from '../job/use-stable-keys.ts';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { NoticeChip, NoticeView } from './notice-view.tsx';
import { noticesQuery } from './queries.ts';
import { StateFilter } from './state-filter.tsx';
import { NOTICE_STATES } from './states.ts';

const route = getRouteApi('/frame/disclosure/notices');

/** What users are told, and what an order keeps from them until its end. */
export function NoticesScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { open, ...filters } = search;
  const pages = useInfiniteQuery(noticesQuery({ ...filters }));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.notices) ?? [], [pages.data]);
  const columns = useColumns();
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, open: id } });
  useStableKeys(stepKeys(rows, open, { down: t('disclosure.down'), up: t('disclosure.up') }, go));
  const chosen = rows.find(({ id }) => id === open);
  return (
    <Page title={t('disclosure.notices')} actions={<DisclosureTabs />}>
      <ListDetail
        wide
        detailTitle={t('disclosure.notice')}
        onClose={() => go(undefined)}
        filters={
          <StateFilter
            states={NOTICE_STATES}
            words="notice"
            value={search.state}
            onChange={(state) =>
              void navigate({ search: state === undefined ? {} : { state }, replace: true })
            }
          />
        }
        list={
          <PagedTable
            pages={pages}
            label={t('disclosure.notices')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <EmptyState title={t('disclosure.notices.none')}>
                {t('disclosure.notices.none.text')}
              </EmptyState>
            }
          />
        }
        detail={chosen && <NoticeView key={chosen.id} notice={chosen} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<UserNotice>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('disclosure.column.state'),
      width: '34%',
      cell: ({ state }) => <NoticeChip state={state} />,
    },
    {
      id: 'account',
      title: t('disclosure.account'),
      cell: ({ platform, accountId }) => <Id>{`${platform}/${accountId}`}</Id>,
    },
    {
      id: 'due',
      title: t('disclosure.notice.due'),
      cell: ({ sentAt, dueAt }) => <Time at={sentAt ?? dueAt} />,
    },
  ];
}
