import type { DesignationList } from '@breakwater/contracts/screening';
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
import { ScreeningTabs } from '../screening-tabs.tsx';
import { GiveFilesDialog } from './give-files-dialog.tsx';
import { useListColumns } from './list-columns.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ListView } from './list-view.tsx';
import { listsQuery } from './queries.ts';
import { Runs } from './runs.tsx';
import { useReadList } from './use-read-list.ts';

/** Lists of who is designated, how fresh they are, and the open one with what changed in it. */
export function ListsScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/screening/lists', 'list', 'version');
  const list = rowsOf(useQuery(listsQuery), ({ lists }) => lists);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<DesignationList>();
  const read = useReadList();
  const shown = list.rows?.find(({ id }) => id === address.open);
  return (
    <Page
      title={t('lists.title')}
      note={list.rows && t('lists.count', { count: list.rows.length })}
      actions={
        <>
          <ScreeningTabs />
          {may('lists.write') && (
            <KeyButton keys="n" icon={IconPlus} title={t('lists.new')} onClick={() => setAdding(true)} />
          )}
        </>
      }
      above={<Runs />}
    >
      <List
        wide
        label={t('lists.title')}
        list={list}
        columns={useListColumns()}
        opens={address}
        follows
        none={<EmptyState title={t('lists.none')}>{t('lists.none.text')}</EmptyState>}
        detailTitle={shown?.title}
        detailTitleIn={{ lang: '', dir: 'auto' }}
        detail={shown && <ListView key={shown.id} list={shown} />}
      />
      {adding && (
        <ListDialog
          onClose={() => setAdding(false)}
          onStored={(stored) => {
            address.show(stored.id);
            if (stored.sources.length > 0) read.run(stored.id);
            else setGiven(stored);
          }}
        />
      )}
      {given && <GiveFilesDialog list={given} onClose={() => setGiven(undefined)} />}
    </Page>
  );
}
