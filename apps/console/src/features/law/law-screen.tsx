import type { LawPackSummary } from '@breakwater/contracts/law';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '../../i18n/formats.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { useT } from '../../i18n/t.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { PackStatus } from './pack-status.tsx';
import { PackView } from './pack-view.tsx';
import { packsQuery } from './queries.ts';

const route = getRouteApi('/frame/law');

/** The laws as data: which there are, and the open one as a lawyer reads it. */
export function LawScreen() {
  const t = useT();
  const text = useLocalText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const packs = useQuery(packsQuery);
  const columns = useColumns(search.pack !== undefined);
  const shown = packs.data?.find(({ id }) => id === search.pack);
  return (
    <Page title={t('law.title')} note={packs.data && t('law.count', { count: packs.data.length })}>
      <ListDetail
        wide
        onClose={() => void navigate({ search: {} })}
        detailTitle={shown && text(shown.title)}
        detail={shown && <PackView key={shown.id} summary={shown} search={search} />}
        list={
          <QueryState query={packs}>
            {(rows) => (
              <DataTable
                label={t('law.title')}
                rows={rows}
                rowKey={({ id }) => id}
                current={search.pack}
                follows={search.pack !== undefined}
                onOpen={({ id }) => void navigate({ search: { pack: id } })}
                columns={columns}
                empty={<EmptyState title={t('law.none')}>{t('law.none.text')}</EmptyState>}
              />
            )}
          </QueryState>
        }
      />
    </Page>
  );
}

function useColumns(isNarrow: boolean): readonly Column<LawPackSummary>[] {
  const t = useT();
  const text = useLocalText();
  const formats = useFormats();
  const title: Column<LawPackSummary> = {
    id: 'title',
    title: t('law.column.title'),
    cell: (pack) => text(pack.title),
  };
  const status: Column<LawPackSummary> = {
    id: 'status',
    title: t('law.column.status'),
    width: '130px',
    cell: (pack) => <PackStatus status={pack.status} />,
  };
  if (isNarrow) return [title, status];
  return [
    title,
    { id: 'where', title: t('law.column.where'), width: '80px', cell: (pack) => pack.jurisdiction },
    { id: 'version', title: t('law.column.version'), width: '90px', cell: (pack) => pack.version },
    status,
    {
      id: 'rules',
      title: t('law.column.rules'),
      width: '300px',
      cell: ({ rules }) =>
        t('law.rules', {
          checked: formats.number(rules.checked),
          seen: formats.number(rules.seen),
          recalled: formats.number(rules.recalled),
        }),
    },
  ];
}
