import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useT } from '../../../i18n/t.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { stepKeys } from '../../../ui/step-keys.ts';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { casesQuery, countsQuery } from '../queries.ts';
import { ScreeningTabs } from '../screening-tabs.tsx';
import { useCaseColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseView } from './case-view.tsx';

const route = getRouteApi('/frame/screening');

/** Accounts beside designations, what is surest first, and the case that is open beside them. */
export function CasesScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searchRef = useRef<HTMLInputElement>(null);
  const { case: open, ...filters } = search;
  const cases = useInfiniteQuery(casesQuery({ state: 'waiting', ...filters }));
  const rows = useMemo(() => itemsRead(cases.data), [cases.data]);
  const columns = useCaseColumns(open !== undefined);
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, case: id } });
  useStableKeys([
    { keys: '/', title: t('screening.filter.q'), run: () => searchRef.current?.focus() },
    ...stepKeys(rows, open, { down: t('screening.down'), up: t('screening.up') }, go),
  ]);
  return (
    <Page title={t('screening.title')} note={<Waiting />} actions={<ScreeningTabs />}>
      <ListDetail
        wide
        detailTitle={t('screening.case')}
        onClose={() => go(undefined)}
        filters={
          <CaseFilters
            search={search}
            searchRef={searchRef}
            narrow={open !== undefined}
            onChange={(changed) => void navigate({ search: changed, replace: true })}
          />
        }
        list={
          <PagedTable
            pages={cases}
            label={t('screening.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <NoCases
                filtered={Object.keys(filters).length > 0}
                onClear={() => void navigate({ search: {} })}
              />
            }
          />
        }
        detail={open !== undefined && <CaseView key={open} id={open} />}
      />
    </Page>
  );
}

/** Accounts that are still to be screened: until then nothing is known of them. */
function Waiting() {
  const t = useT();
  const waiting = useQuery(countsQuery).data?.waiting ?? 0;
  return waiting === 0 ? null : t('screening.waiting', { count: waiting });
}

function NoCases({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const t = useT();
  return filtered ? (
    <EmptyState
      title={t('screening.none.filtered')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('screening.filter.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState title={t('screening.none')}>{t('screening.none.text')}</EmptyState>
  );
}
