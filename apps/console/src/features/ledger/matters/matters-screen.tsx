import { Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { LedgerTabs } from './ledger-tabs.tsx';
import { useMatterColumns } from './matter-columns.tsx';
import { SPACES } from './matter-search.ts';
import { OpenMatterDialog } from './open-matter-dialog.tsx';
import { mattersQuery } from './queries.ts';
import { sortByDue } from './sort-matters.ts';

/** Matters between authorities and platforms, what is due first. */
export function MattersScreen() {
  const t = useT();
  const address = useAddress('/frame/matters');
  const { workspace, closed } = address.search;
  const navigate = useNavigate();
  const query = useInfiniteQuery(mattersQuery({ workspace, open: closed ? undefined : true }));
  const list = usePageRows(query);
  const rows = useMemo(() => list.rows && sortByDue(list.rows), [list.rows]);
  const mayOpen = useMay()('ledger.write');
  const [opening, setOpening] = useState(false);
  const toMatter = (id: string): void => void navigate({ to: '/matters/$id', params: { id } });
  return (
    <Page
      title={t('matters.title')}
      actions={
        <>
          <LedgerTabs />
          {mayOpen && (
            <KeyButton keys="n" icon={IconPlus} title={t('matters.open')} onClick={() => setOpening(true)} />
          )}
        </>
      }
    >
      <List
        label={t('matters.title')}
        list={{ ...list, rows }}
        columns={useMatterColumns()}
        opens={{ show: (id) => id && toMatter(id) }}
        filters={
          <>
            <FilterTabs
              address={address}
              name="workspace"
              label={t('matters.column.workspace')}
              first="all"
              values={SPACES}
              word={(space) => t(`matters.workspace.${space}`)}
            />
            <Checkbox
              size="xs"
              label={t('matters.closed.too')}
              checked={closed ?? false}
              onChange={(event) => address.set({ closed: event.currentTarget.checked || undefined })}
            />
          </>
        }
        none={<EmptyState title={t('matters.none')}>{t('matters.none.text')}</EmptyState>}
      />
      {opening && (
        <OpenMatterDialog
          workspace={workspace ?? 'platform'}
          onOpened={toMatter}
          onClose={() => setOpening(false)}
        />
      )}
    </Page>
  );
}
