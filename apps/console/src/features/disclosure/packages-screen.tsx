import type { Production } from '@breakwater/contracts';
import { Checkbox } from '@mantine/core';
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
import { OneProduction } from './one-production.tsx';
import { ProductionChip } from './production-chip.tsx';
import { productionsQuery } from './queries.ts';
import { StateFilter } from './state-filter.tsx';
import { PRODUCTION_STATES } from './states.ts';

const route = getRouteApi('/frame/disclosure');

/** What is being prepared, sealed and delivered; what one person did alone comes with its review. */
export function PackagesScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { open, ...filters } = search;
  const pages = useInfiniteQuery(productionsQuery({ ...filters }));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.productions) ?? [], [pages.data]);
  const columns = useColumns(open !== undefined);
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, open: id } });
  useStableKeys(stepKeys(rows, open, { down: t('disclosure.down'), up: t('disclosure.up') }, go));
  return (
    <Page title={t('disclosure.title')} actions={<DisclosureTabs />}>
      <ListDetail
        wide
        detailTitle={t('disclosure.package')}
        onClose={() => go(undefined)}
        filters={
          <>
            <StateFilter
              states={PRODUCTION_STATES}
              words="state"
              value={search.state}
              onChange={(state) =>
                void navigate({ search: state === undefined ? {} : { state }, replace: true })
              }
            />
            <Checkbox
              size="xs"
              label={t('disclosure.filter.review')}
              checked={search.review === 'due'}
              onChange={(event) =>
                void navigate({ search: event.currentTarget.checked ? { review: 'due' } : {}, replace: true })
              }
            />
          </>
        }
        list={
          <PagedTable
            pages={pages}
            label={t('disclosure.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <EmptyState title={t('disclosure.packages.none')}>
                {t('disclosure.packages.none.text')}
              </EmptyState>
            }
          />
        }
        detail={open !== undefined && <OneProduction key={open} id={open} />}
      />
    </Page>
  );
}

function useColumns(narrow: boolean): readonly Column<Production>[] {
  const t = useT();
  const all: readonly Column<Production>[] = [
    {
      id: 'state',
      title: t('disclosure.column.state'),
      width: narrow ? '60%' : '34%',
      cell: ({ state }) => <ProductionChip state={state} />,
    },
    {
      id: 'prepared',
      title: t('disclosure.column.prepared'),
      cell: ({ preparedAt }) => <Time at={preparedAt} />,
    },
    {
      id: 'accounts',
      title: t('disclosure.column.accounts'),
      cell: ({ preview }) => <Id>{[...new Set(preview.map(({ accountId }) => accountId))].join(' ')}</Id>,
    },
    {
      id: 'review',
      title: t('disclosure.column.review'),
      cell: ({ breakGlass }) =>
        breakGlass && breakGlass.reviewedAt === undefined ? <Time at={breakGlass.reviewDueAt} /> : null,
    },
  ];
  return narrow ? all.slice(0, 2) : all;
}
