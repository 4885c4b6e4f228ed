import type { LawPackSummary } from '@breakwater/contracts/law';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../i18n/formats.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { useT } from '../../i18n/t.tsx';
import { useAddress } from '../../ui/address/use-address.ts';
import type { Column } from '../../ui/data-table.tsx';
import { List } from '../../ui/list/list.tsx';
import { rowsOf } from '../../ui/list/list-rows.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { PackStatus } from './pack-status.tsx';
import { PackView } from './pack-view.tsx';
import { packsQuery } from './queries.ts';

/** The laws as data: which there are, and the open one as a lawyer reads it. */
export function LawScreen() {
  const t = useT();
  const text = useLocalText();
  const address = useAddress('/frame/law', 'pack', 'version', 'from');
  const list = rowsOf(useQuery(packsQuery), (packs) => packs);
  const shown = list.rows?.find(({ id }) => id === address.open);
  return (
    <Page title={t('law.title')} note={list.rows && t('law.count', { count: list.rows.length })}>
      <List
        wide
        label={t('law.title')}
        list={list}
        columns={useColumns()}
        opens={address}
        follows
        none={<EmptyState title={t('law.none')}>{t('law.none.text')}</EmptyState>}
        detailTitle={shown && text(shown.title)}
        detail={shown && <PackView key={shown.id} summary={shown} search={address.search} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<LawPackSummary>[] {
  const t = useT();
  const text = useLocalText();
  const formats = useFormats();
  return [
    { id: 'title', title: t('law.column.title'), beside: 'same', cell: ({ title }) => text(title) },
    { id: 'where', title: t('law.column.where'), width: '80px', cell: ({ jurisdiction }) => jurisdiction },
    { id: 'version', title: t('law.column.version'), width: '90px', cell: ({ version }) => version },
    {
      id: 'status',
      title: t('law.column.status'),
      width: '130px',
      beside: 'same',
      cell: ({ status }) => <PackStatus status={status} />,
    },
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
