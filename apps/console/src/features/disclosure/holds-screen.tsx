import type { Hold } from '@breakwater/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { stepKeys } from '../../ui/step-keys.ts';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { useStableKeys } from '../job/use-stable-keys.ts';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { HoldView } from './hold-view.tsx';
import { holdsQuery } from './queries.ts';
import { StateFilter } from './state-filter.tsx';
import { HOLD_STATES } from './states.ts';

const route = getRouteApi('/frame/disclosure/holds');

/** What nothing forgets while an order stands. */
export function HoldsScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { open, ...filters } = search;
  const pages = useInfiniteQuery(holdsQuery({ ...filters }));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.holds) ?? [], [pages.data]);
  const columns = useColumns();
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, open: id } });
  useStableKeys(stepKeys(rows, open, { down: t('disclosure.down'), up: t('disclosure.up') }, go));
  const chosen = rows.find(({ id }) => id === open);
  return (
    <Page title={t('disclosure.holds')} actions={<DisclosureTabs />}>
      <ListDetail
        wide
        detailTitle={t('disclosure.hold')}
        onClose={() => go(undefined)}
        filters={
          <StateFilter
            states={HOLD_STATES}
            words="hold"
            value={search.state}
            onChange={(state) =>
              void navigate({ search: state === undefined ? {} : { state }, replace: true })
            }
          />
        }
        list={
          <PagedTable
            pages={pages}
            label={t('disclosure.holds')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <EmptyState title={t('disclosure.holds.none')}>{t('disclosure.holds.none.text')}</EmptyState>
            }
          />
        }
        detail={chosen && <HoldView key={chosen.id} hold={chosen} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Hold>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('disclosure.column.state'),
      width: '34%',
      cell: ({ state }) => (
        <StateChip tone={state === 'active' ? 'info' : 'neutral'}>{t(`disclosure.hold.${state}`)}</StateChip>
      ),
    },
    {
      id: 'account',
      title: t('disclosure.account'),
      cell: ({ platform, accountId }) => <Id>{`${platform}/${accountId}`}</Id>,
    },
    { id: 'expires', title: t('disclosure.hold.expires'), cell: ({ expiresAt }) => <Time at={expiresAt} /> },
  ];
}
