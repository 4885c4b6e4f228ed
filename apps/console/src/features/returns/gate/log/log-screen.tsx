import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../../i18n/t.tsx';
import { useAddress } from '../../../../ui/address/use-address.ts';
import { List } from '../../../../ui/list/list.tsx';
import { usePageRows } from '../../../../ui/list/list-rows.ts';
import { NoRows } from '../../../../ui/list/no-rows.tsx';
import { Page } from '../../../../ui/page.tsx';
import { GateTabs } from '../gate-tabs.tsx';
import { checksQuery, gateStateQuery } from '../queries.ts';
import { useCheckColumns } from './check-columns.tsx';
import { CheckFilters } from './check-filters.tsx';
import { CheckView } from './check-view.tsx';

/** Accounts that came close to a removed one, latest first, and the check that is open beside them. */
export function LogScreen() {
  const t = useT();
  const address = useAddress('/frame/returns', 'check', 'removal');
  const { open, search } = address;
  const checks = usePageRows(useInfiniteQuery(checksQuery(address.filters)));
  return (
    <Page title={t('gate.title')} note={<GateNote />} actions={<GateTabs />}>
      <List
        wide
        label={t('gate.tab.log')}
        list={checks}
        columns={useCheckColumns()}
        opens={address}
        steps={{ down: t('gate.down'), up: t('gate.up') }}
        filters={<CheckFilters address={address} />}
        none={
          <NoRows
            address={address}
            title={t('gate.none')}
            text={t('gate.none.text')}
            filtered={t('gate.none.filtered')}
            clear={t('gate.filter.clear')}
          />
        }
        detailTitle={t('gate.check')}
        detail={
          open !== undefined && (
            <CheckView
              key={open}
              id={open}
              removal={search.removal}
              onRemoval={(removal) => address.set({ removal })}
            />
          )
        }
      />
    </Page>
  );
}

/** That the gate compares nothing, or is held back somewhere: until then what is not here says nothing. */
function GateNote() {
  const t = useT();
  const state = useQuery(gateStateQuery).data;
  if (!state) return null;
  if (!state.ready) return <Link to="/returns/state">{t('gate.not-ready')}</Link>;
  if (state.breakers.length === 0) return null;
  return <Link to="/returns/state">{t('gate.breakers.tripped', { count: state.breakers.length })}</Link>;
}
