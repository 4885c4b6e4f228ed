import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { LedgerTabs } from './ledger-tabs.tsx';
import { useMatterColumns } from './matter-columns.tsx';
import { SPACES } from './matter-search.ts';
import { OpenMatterDialog } from './open-matter-dialog.tsx';
import { mattersQuery } from './queries.ts';
import { sortByDue } from './sort-matters.ts';

const route = getRouteApi('/frame/matters');
const ALL = 'all';

/** Matters between authorities and platforms, what is due first. */
export function MattersScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { workspace, closed } = search;
  const matters = useInfiniteQuery(mattersQuery({ workspace, open: closed ? undefined : true }));
  const rows = useMemo(() => sortByDue(itemsRead(matters.data)), [matters.data]);
  const columns = useMatterColumns();
  const mayOpen = useMay()('ledger.write');
  const [opening, setOpening] = useState(false);
  useStableKeys(mayOpen ? [{ keys: 'n', title: t('matters.open'), run: () => setOpening(true) }] : []);
  const toMatter = (id: string): void => void navigate({ to: '/matters/$id', params: { id } });
  const toSpace = (value: string): void => {
    const space = SPACES.find((one) => one === value);
    void navigate({
      search: { ...(closed && { closed }), ...(space && { workspace: space }) },
      replace: true,
    });
  };
  return (
    <Page
      title={t('matters.title')}
      actions={
        <>
          <LedgerTabs />
          {mayOpen && (
            <Button
              leftSection={<IconPlus size={14} />}
              rightSection={<KeyHint keys="n" />}
              onClick={() => setOpening(true)}
            >
              {t('matters.open')}
            </Button>
          )}
        </>
      }
    >
      <ListDetail
        onClose={() => undefined}
        filters={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('matters.column.workspace')}
              data={[ALL, ...SPACES].map((value) => ({ value, label: t(`matters.workspace.${value}`) }))}
              value={workspace ?? ALL}
              onChange={toSpace}
            />
            <Checkbox
              size="xs"
              label={t('matters.closed.too')}
              checked={closed ?? false}
              onChange={(event) =>
                void navigate({
                  search: {
                    ...(workspace && { workspace }),
                    ...(event.currentTarget.checked && { closed: true as const }),
                  },
                  replace: true,
                })
              }
            />
          </>
        }
        list={
          <PagedTable
            pages={matters}
            label={t('matters.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => toMatter(id)}
            empty={<EmptyState title={t('matters.none')}>{t('matters.none.text')}</EmptyState>}
          />
        }
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
