import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { casesQuery, countsQuery } from '../queries.ts';
import { ScreeningTabs } from '../screening-tabs.tsx';
import { useCaseColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseView } from './case-view.tsx';

/** Accounts beside designations, what is surest first, and the case that is open beside them. */
export function CasesScreen() {
  const t = useT();
  const address = useAddress('/frame/screening', 'case');
  const { open, filters } = address;
  const query = useInfiniteQuery(casesQuery({ state: 'waiting', ...filters }));
  const list = usePageRows(query);
  return (
    <Page title={t('screening.title')} note={<Waiting />} actions={<ScreeningTabs />}>
      <List
        wide
        label={t('screening.title')}
        list={list}
        columns={useCaseColumns(open !== undefined)}
        opens={address}
        steps={{ down: t('screening.down'), up: t('screening.up') }}
        filters={<CaseFilters address={address} />}
        none={
          <NoRows
            address={address}
            title={t('screening.none')}
            text={t('screening.none.text')}
            filtered={t('screening.none.filtered')}
            clear={t('screening.filter.clear')}
          />
        }
        detailTitle={t('screening.case')}
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
