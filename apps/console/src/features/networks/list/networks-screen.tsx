import { IconTopologyStar3 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { ClearFilters, FilterTabs, FilterText } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import styles from '../networks.module.css';
import { networksQuery } from '../queries.ts';
import { useNetworkColumns } from './network-columns.tsx';
import { STATES } from './network-search.ts';
import { RunDialog } from './run-dialog.tsx';
import { Runs } from './runs.tsx';

/** Groups of accounts that act as one, across platforms, and the search for them. */
export function NetworksScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/networks');
  const { search } = address;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const list = usePageRows(useInfiniteQuery(networksQuery(search)));
  return (
    <Page
      title={t('networks.title')}
      actions={
        may('networks.decide') && (
          <KeyButton
            keys="n"
            icon={IconTopologyStar3}
            title={t('networks.run.start')}
            onClick={() => setAsking(true)}
          />
        )
      }
      above={<Runs />}
    >
      <List
        label={t('networks.title')}
        list={list}
        columns={useNetworkColumns()}
        opens={{ show: (id) => id && void navigate({ to: '/networks/$id', params: { id } }) }}
        filters={
          <>
            <FilterTabs
              address={address}
              name="state"
              label={t('networks.column.state')}
              first="all"
              values={STATES}
              word={(state) => t(`networks.state.${state}`)}
            />
            <FilterText
              address={address}
              name="platform"
              label={t('networks.column.platform')}
              className={styles.filter}
            />
            <ClearFilters address={address} label={t('networks.filter.clear')} />
          </>
        }
        none={
          <NoRows
            address={address}
            title={t('networks.none')}
            text={t('networks.none.text')}
            filtered={t('networks.none.filtered')}
          />
        }
      />
      {asking && <RunDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}
