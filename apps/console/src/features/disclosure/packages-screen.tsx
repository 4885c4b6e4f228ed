import type { Production } from '@breakwater/contracts/disclosure';
import { Checkbox } from '@mantine/core';
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
import { OneProduction } from './one-production.tsx';
import { ProductionChip } from './production-chip.tsx';
import { productionsQuery } from './queries.ts';
import { PRODUCTION_STATES } from './states.ts';

/** What is being prepared, sealed and delivered; what one person did alone comes with its review. */
export function PackagesScreen() {
  const t = useT();
  const address = useAddress('/frame/disclosure', 'open');
  const { open, search } = address;
  const list = usePageRows(useInfiniteQuery(productionsQuery(address.filters)));
  /** By one of both: what is due is sought in every state. */
  const narrow: typeof address.set = (change) =>
    address.narrow({ state: undefined, review: undefined, ...change });
  return (
    <Page title={t('disclosure.title')} actions={<DisclosureTabs />}>
      <List
        wide
        label={t('disclosure.title')}
        list={list}
        columns={useColumns()}
        opens={address}
        steps={{ down: t('disclosure.down'), up: t('disclosure.up') }}
        filters={
          <>
            <FilterSelect
              address={{ search, set: narrow }}
              name="state"
              label={t('disclosure.filter.state')}
              data={PRODUCTION_STATES.map((value) => ({ value, label: t(`disclosure.state.${value}`) }))}
            />
            <Checkbox
              size="xs"
              label={t('disclosure.filter.review')}
              checked={search.review === 'due'}
              onChange={(event) => narrow({ review: event.currentTarget.checked ? 'due' : undefined })}
            />
          </>
        }
        none={
          <EmptyState title={t('disclosure.packages.none')}>{t('disclosure.packages.none.text')}</EmptyState>
        }
        detailTitle={t('disclosure.package')}
        detail={open !== undefined && <OneProduction key={open} id={open} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Production>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('disclosure.column.state'),
      width: '34%',
      beside: '60%',
      cell: ({ state }) => <ProductionChip state={state} />,
    },
    {
      id: 'prepared',
      beside: 'same',
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
}
