import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ModelsTabs } from '../models-tabs.tsx';
import { dataSetsQuery } from '../queries.ts';
import { DataSetView } from './data-set-view.tsx';
import { MakeDataDialog } from './make-data-dialog.tsx';
import { useDataColumns } from './use-data-columns.tsx';

/** What models learn from: by counts, never by its texts. */
export function DataSetsScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/data-sets', 'set');
  const list = rowsOf(useQuery(dataSetsQuery), (sets) => sets);
  const shown = list.rows?.find(({ id }) => id === address.open);
  const [making, setMaking] = useState(false);
  const make = may('models.train') && (
    <KeyButton keys="n" icon={IconPlus} title={t('models.data.make')} onClick={() => setMaking(true)} />
  );
  return (
    <Page
      title={t('models.data.title')}
      note={list.rows && t('models.data.count', { count: list.rows.length })}
      actions={
        <>
          <ModelsTabs />
          {make}
        </>
      }
    >
      <List
        label={t('models.data.title')}
        list={list}
        columns={useDataColumns()}
        opens={address}
        steps={{ down: t('models.data.next'), up: t('models.data.previous') }}
        none={
          <EmptyState title={t('models.data.none')} action={make}>
            {t('models.data.none.text')}
          </EmptyState>
        }
        detailTitle={shown?.title}
        detail={shown && <DataSetView key={shown.id} set={shown} />}
      />
      {making && <MakeDataDialog onClose={() => setMaking(false)} onMade={address.show} />}
    </Page>
  );
}
