import type { Production } from '@breakwater/contracts/disclosure';
import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { itemsRead } from '../../api/pages-of.ts';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { DisclosureList } from './disclosure-list.tsx';
import { OneProduction } from './one-production.tsx';
import { ProductionChip } from './production-chip.tsx';
import { productionsQuery } from './queries.ts';
import { PRODUCTION_STATES } from './states.ts';

const route = getRouteApi('/frame/disclosure');

/** What is being prepared, sealed and delivered; what one person did alone comes with its review. */
export function PackagesScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { open, ...filters } = search;
  const pages = useInfiniteQuery(productionsQuery(filters));
  const rows = useMemo(() => itemsRead(pages.data), [pages.data]);
  const columns = useColumns(open !== undefined);
  return (
    <DisclosureList
      title={t('disclosure.title')}
      detailTitle={t('disclosure.package')}
      none={{ title: t('disclosure.packages.none'), text: t('disclosure.packages.none.text') }}
      states={PRODUCTION_STATES}
      words="state"
      search={search}
      onSearch={(next, replace) => void navigate({ search: next, replace })}
      pages={pages}
      rows={rows}
      columns={columns}
      filters={
        <Checkbox
          size="xs"
          label={t('disclosure.filter.review')}
          checked={search.review === 'due'}
          onChange={(event) =>
            void navigate({ search: event.currentTarget.checked ? { review: 'due' } : {}, replace: true })
          }
        />
      }
      detail={open !== undefined && <OneProduction key={open} id={open} />}
    />
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
