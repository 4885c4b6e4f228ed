import type { UserNotice } from '@breakwater/contracts/disclosure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import { useAddress } from '../../ui/address/use-address.ts';
import type { Column } from '../../ui/data-table.tsx';
import { FilterSelect } from '../../ui/list/filters.tsx';
import { List } from '../../ui/list/list.tsx';
import { usePageRows } from '../../ui/list/list-rows.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { NoticeChip, NoticeView } from './notice-view.tsx';
import { noticesQuery } from './queries.ts';
import { NOTICE_STATES } from './states.ts';

/** What users are told, and what an order keeps from them until its end. */
export function NoticesScreen() {
  const t = useT();
  const address = useAddress('/frame/disclosure/notices', 'open');
  const { open, search, narrow } = address;
  const list = usePageRows(useInfiniteQuery(noticesQuery({ state: search.state })));
  const shown = list.rows?.find(({ id }) => id === open);
  return (
    <Page title={t('disclosure.notices')} actions={<DisclosureTabs />}>
      <List
        wide
        label={t('disclosure.notices')}
        list={list}
        columns={useColumns()}
        opens={address}
        steps={{ down: t('disclosure.down'), up: t('disclosure.up') }}
        filters={
          <FilterSelect
            address={{ search, set: narrow }}
            name="state"
            label={t('disclosure.filter.state')}
            data={NOTICE_STATES.map((value) => ({ value, label: t(`disclosure.notice.${value}`) }))}
          />
        }
        none={
          <EmptyState title={t('disclosure.notices.none')}>{t('disclosure.notices.none.text')}</EmptyState>
        }
        detailTitle={t('disclosure.notice')}
        detail={shown && <NoticeView key={shown.id} notice={shown} />}
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
      cell: ({ state, sentAt, dueAt }) =>
        state === 'held' ? <span className="dim">–</span> : <Time at={sentAt ?? dueAt} />,
    },
  ];
}
