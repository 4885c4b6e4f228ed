import type { UserNotice } from '@breakwater/contracts/disclosure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { itemsRead } from '../../api/pages-of.ts';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { DisclosureList } from './disclosure-list.tsx';
import { NoticeChip, NoticeView } from './notice-view.tsx';
import { noticesQuery } from './queries.ts';
import { NOTICE_STATES } from './states.ts';

const route = getRouteApi('/frame/disclosure/notices');

/** What users are told, and what an order keeps from them until its end. */
export function NoticesScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { open, state } = search;
  const pages = useInfiniteQuery(noticesQuery({ state }));
  const rows = useMemo(() => itemsRead(pages.data), [pages.data]);
  const columns = useColumns();
  const chosen = rows.find(({ id }) => id === open);
  return (
    <DisclosureList
      title={t('disclosure.notices')}
      detailTitle={t('disclosure.notice')}
      none={{ title: t('disclosure.notices.none'), text: t('disclosure.notices.none.text') }}
      states={NOTICE_STATES}
      words="notice"
      search={search}
      onSearch={(next, replace) => void navigate({ search: next, replace })}
      pages={pages}
      rows={rows}
      columns={columns}
      detail={chosen && <NoticeView key={chosen.id} notice={chosen} />}
    />
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
