import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { itemsRead } from '../../../../api/pages-of.ts';
import { useT } from '../../../../i18n/t.tsx';
import { ListDetail } from '../../../../ui/list-detail.tsx';
import { Page } from '../../../../ui/page.tsx';
import { PagedTable } from '../../../../ui/paged-table.tsx';
import { EmptyState } from '../../../../ui/states.tsx';
import { stepKeys } from '../../../../ui/step-keys.ts';
import { useStableKeys } from '../../../../ui/use-stable-keys.ts';
import { GateTabs } from '../gate-tabs.tsx';
import { checksQuery, gateStateQuery } from '../queries.ts';
import { useCheckColumns } from './check-columns.tsx';
import { CheckFilters } from './check-filters.tsx';
import { CheckView } from './check-view.tsx';

const route = getRouteApi('/frame/returns');

/** Accounts that came close to a removed one, latest first, and the check that is open beside them. */
export function LogScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searchRef = useRef<HTMLInputElement>(null);
  const { check: open, removal, ...filters } = search;
  const checks = useInfiniteQuery(checksQuery(filters));
  const rows = useMemo(() => itemsRead(checks.data), [checks.data]);
  const columns = useCheckColumns(open !== undefined);
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, check: id } });
  useStableKeys([
    { keys: '/', title: t('gate.removals.q'), run: () => searchRef.current?.focus() },
    ...stepKeys(rows, open, { down: t('gate.down'), up: t('gate.up') }, go),
  ]);
  return (
    <Page title={t('gate.title')} note={<GateNote />} actions={<GateTabs />}>
      <ListDetail
        wide
        detailTitle={t('gate.check')}
        onClose={() => go(undefined)}
        filters={
          <CheckFilters
            search={search}
            searchRef={searchRef}
            narrow={open !== undefined}
            onChange={(changed) => void navigate({ search: changed, replace: true })}
          />
        }
        list={
          <PagedTable
            pages={checks}
            label={t('gate.tab.log')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <NoChecks
                filtered={Object.keys(filters).length > 0}
                onClear={() => void navigate({ search: {} })}
              />
            }
          />
        }
        detail={
          open !== undefined && (
            <CheckView
              key={open}
              id={open}
              removal={removal}
              onRemoval={(id) => void navigate({ search: { ...search, removal: id }, replace: true })}
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

function NoChecks({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const t = useT();
  return filtered ? (
    <EmptyState
      title={t('gate.none.filtered')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('gate.filter.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState title={t('gate.none')}>{t('gate.none.text')}</EmptyState>
  );
}
