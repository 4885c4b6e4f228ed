import type { Hold } from '@breakwater/contracts/disclosure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { itemsRead } from '../../api/pages-of.ts';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { DisclosureList } from './disclosure-list.tsx';
import { HoldView } from './hold-view.tsx';
import { holdsQuery } from './queries.ts';
import { HOLD_STATES } from './states.ts';

const route = getRouteApi('/frame/disclosure/holds');

/** What nothing forgets while an order stands. */
export function HoldsScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { open, state } = search;
  const pages = useInfiniteQuery(holdsQuery({ state }));
  const rows = useMemo(() => itemsRead(pages.data), [pages.data]);
  const columns = useColumns();
  const chosen = rows.find(({ id }) => id === open);
  return (
    <DisclosureList
      title={t('disclosure.holds')}
      detailTitle={t('disclosure.hold')}
      none={{ title: t('disclosure.holds.none'), text: t('disclosure.holds.none.text') }}
      states={HOLD_STATES}
      words="hold"
      search={search}
      onSearch={(next, replace) => void navigate({ search: next, replace })}
      pages={pages}
      rows={rows}
      columns={columns}
      detail={chosen && <HoldView key={chosen.id} hold={chosen} />}
    />
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
