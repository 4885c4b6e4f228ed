import type { Hold } from '@breakwater/contracts/disclosure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import { useAddress } from '../../ui/address/use-address.ts';
import type { Column } from '../../ui/data-table.tsx';
import { FilterSelect } from '../../ui/list/filters.tsx';
import { List } from '../../ui/list/list.tsx';
import { usePageRows } from '../../ui/list/list-rows.ts';
import { Page } from '../../ui/page.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { HoldView } from './hold-view.tsx';
import { holdsQuery } from './queries.ts';
import { HOLD_STATES } from './states.ts';

/** What nothing forgets while an order stands. */
export function HoldsScreen() {
  const t = useT();
  const address = useAddress('/frame/disclosure/holds', 'open');
  const { open, search, narrow } = address;
  const list = usePageRows(useInfiniteQuery(holdsQuery({ state: search.state })));
  const shown = list.rows?.find(({ id }) => id === open);
  return (
    <Page title={t('disclosure.holds')} actions={<DisclosureTabs />}>
      <List
        wide
        label={t('disclosure.holds')}
        list={list}
        columns={useColumns()}
        opens={address}
        steps={{ down: t('disclosure.down'), up: t('disclosure.up') }}
        filters={
          <FilterSelect
            address={{ search, set: narrow }}
            name="state"
            label={t('disclosure.filter.state')}
            data={HOLD_STATES.map((value) => ({ value, label: t(`disclosure.hold.${value}`) }))}
          />
        }
        none={<EmptyState title={t('disclosure.holds.none')}>{t('disclosure.holds.none.text')}</EmptyState>}
        detailTitle={t('disclosure.hold')}
        detail={shown && <HoldView key={shown.id} hold={shown} />}
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
    {
      id: 'expires',
      title: t('disclosure.hold.expires'),
      cell: ({ expiresAt }) => <Time at={expiresAt} />,
    },
  ];
}
