import { addressOf } from '@breakwater/client';
import type { AuditEntry } from '@breakwater/contracts/audit';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useActorName } from '../../api/staff-names.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { List } from '../../ui/list/list.tsx';
import { usePageRows } from '../../ui/list/list-rows.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Name } from '../../ui/user-text.tsx';
import { AuditFilters } from './audit-filters.tsx';
import type { AuditSearch } from './audit-search.ts';
import { EntryDetail } from './entry-detail.tsx';
import { auditQuery } from './queries.ts';
import { VerifyButton } from './verify-button.tsx';

const route = getRouteApi('/frame/audit');

/** Everything that was done, and proof that nothing of it was changed. */
export function AuditScreen() {
  const t = useT();
  const formats = useFormats();
  const search = route.useSearch();
  const { open, ...filters } = search;
  const navigate = route.useNavigate();
  const go = (next: AuditSearch): void => void navigate({ search: next });
  const list = usePageRows(useInfiniteQuery(auditQuery(search)));
  const rows = useMemo(() => list.rows?.map((entry) => ({ ...entry, id: String(entry.seq) })), [list.rows]);
  const shown = rows?.find(({ seq }) => seq === open);
  return (
    <Page
      title={t('audit.title')}
      note={t('audit.note')}
      actions={
        <>
          <VerifyButton />
          <Button
            variant="default"
            component="a"
            href={addressOf('audit.export').path}
            download="breakwater-audit.jsonl"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            {t('audit.export')}
          </Button>
        </>
      }
    >
      <List
        label={t('audit.title')}
        list={{ ...list, rows }}
        columns={useColumns()}
        opens={{
          open: open?.toString(),
          show: (id) => go(id === undefined ? filters : { ...filters, open: Number(id) }),
        }}
        filters={<AuditFilters search={filters} onChange={go} />}
        none={<EmptyState title={t('audit.empty')}>{t('audit.empty.text')}</EmptyState>}
        detailTitle={shown && t('audit.entry', { seq: formats.number(shown.seq) })}
        detail={shown && <EntryDetail entry={shown} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<AuditEntry>[] {
  const t = useT();
  const formats = useFormats();
  const nameOf = useActorName();
  return [
    {
      id: 'seq',
      title: t('audit.seq'),
      width: '84px',
      beside: 'same',
      align: 'end',
      cell: ({ seq }) => seq,
    },
    {
      id: 'at',
      title: t('audit.at'),
      width: '232px',
      beside: 'same',
      cell: ({ at }) => formats.dateTimeSeconds(at),
    },
    {
      id: 'actor',
      title: t('audit.actor'),
      beside: 'same',
      cell: ({ actor }) => <Name>{nameOf(actor)}</Name>,
    },
    {
      id: 'action',
      title: t('audit.action'),
      beside: 'same',
      cell: ({ action }) => <span className="code">{action}</span>,
    },
    { id: 'subject', title: t('audit.subject'), cell: ({ subject }) => <Name>{nameOf(subject)}</Name> },
  ];
}
