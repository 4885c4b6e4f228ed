import { IconUrgent } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { ClearFilters, FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { DeclareDialog } from '../declare/declare-dialog.tsx';
import { STATES } from '../incident-search.ts';
import { IncidentTabs } from '../incident-tabs.tsx';
import { incidentsQuery } from '../queries.ts';
import { columnsIn, useNarrow } from '../use-narrow.ts';
import { useIncidentColumns } from './incident-columns.tsx';

/** Incidents with where each stands, and the way to declare one. */
export function IncidentsScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/incidents');
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const [declaring, setDeclaring] = useState(false);
  const list = usePageRows(useInfiniteQuery(incidentsQuery(address.search)));
  const open = (id: string): void => void navigate({ to: '/incidents/$id', params: { id } });
  return (
    <Page
      title={t('incidents.title')}
      actions={
        <>
          <IncidentTabs />
          {may('incidents.declare') && (
            <KeyButton
              keys="n"
              color="red.8"
              icon={IconUrgent}
              title={t('incidents.declare')}
              onClick={() => setDeclaring(true)}
            />
          )}
        </>
      }
    >
      <List
        label={t('incidents.title')}
        list={list}
        columns={columnsIn(useIncidentColumns(), isNarrow, ['state', 'title'])}
        opens={{ show: (id) => id !== undefined && open(id) }}
        filters={
          <>
            <FilterTabs
              address={address}
              name="state"
              label={t('incidents.column.state')}
              first="all"
              values={STATES}
              word={(state) => t(`incidents.state.${state}`)}
              narrow={isNarrow}
            />
            <ClearFilters address={address} label={t('incidents.filter.clear')} />
          </>
        }
        none={
          <NoRows
            address={address}
            title={t('incidents.none')}
            text={t('incidents.none.text')}
            filtered={t('incidents.none.filtered')}
          />
        }
      />
      {declaring && <DeclareDialog onDeclared={({ id }) => open(id)} onClose={() => setDeclaring(false)} />}
    </Page>
  );
}
