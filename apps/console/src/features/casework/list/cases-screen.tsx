import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import blocks from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { ClearFilters, FilterSelect, FilterTabs, FilterText } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { columnsIn, useNarrow } from '../../incidents/use-narrow.ts';
import { KINDS, STATES } from '../casework-search.ts';
import { CaseworkTabs } from '../casework-tabs.tsx';
import { addresseesQuery, casesQuery, evidenceQuery } from '../queries.ts';
import { useCaseColumns } from './case-columns.tsx';
import { CaseDialog } from './case-dialog.tsx';

/** Cases of the authority, what is overdue first, and the way to begin one. */
export function CasesScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/casework');
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const [opening, setOpening] = useState(false);
  const { addressee, ...filter } = address.search;
  const list = usePageRows(useInfiniteQuery(casesQuery({ ...filter, addresseeId: addressee })));
  const addressees = useQuery(addresseesQuery(true)).data ?? [];
  const broken = useQuery(evidenceQuery).data?.broken ?? 0;
  const open = (id: string): void => void navigate({ to: '/casework/$id', params: { id } });
  return (
    <Page
      title={t('casework.title')}
      actions={
        <>
          <CaseworkTabs />
          {may('casework.work') && (
            <KeyButton keys="n" icon={IconPlus} title={t('casework.open')} onClick={() => setOpening(true)} />
          )}
        </>
      }
      above={
        broken > 0 && (
          <p className={blocks.fault} role="alert">
            {t('casework.broken.count', { count: broken })}
          </p>
        )
      }
    >
      <List
        label={t('casework.title')}
        list={list}
        columns={columnsIn(useCaseColumns(), isNarrow, ['state', 'addressee', 'reference'])}
        opens={{ show: (id) => id !== undefined && open(id) }}
        filters={
          <>
            <FilterText
              address={address}
              name="q"
              label={t('casework.find')}
              className={blocks.search}
              keys="/"
            />
            <FilterTabs
              address={address}
              name="state"
              label={t('casework.column.state')}
              first="all"
              values={STATES}
              word={(state) => t(`casework.case.${state}`)}
              narrow={isNarrow}
            />
            <FilterSelect
              address={address}
              name="kind"
              label={t('casework.column.kind')}
              data={KINDS.map((value) => ({ value, label: t(`casework.kind.${value}`) }))}
            />
            <FilterSelect
              address={address}
              name="addressee"
              searchable
              label={t('casework.column.addressee')}
              data={addressees.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ClearFilters address={address} label={t('casework.filter.clear')} />
          </>
        }
        none={
          <NoRows
            address={address}
            title={t('casework.none')}
            text={t('casework.none.text')}
            filtered={t('casework.none.filtered')}
          />
        }
      />
      {opening && <CaseDialog onSaved={open} onClose={() => setOpening(false)} />}
    </Page>
  );
}
