import { addressOf } from '@breakwater/client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { itemsRead } from '../../api/pages-of.ts';
import { useActorName } from '../../api/staff-names.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { Name } from '../../ui/user-text.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { auditQuery } from './queries.ts';
import { VerifyButton } from './verify-button.tsx';

const route = getRouteApi('/frame/audit');

/** Everything that was done, and proof that nothing of it was changed. */
export function AuditScreen() {
  const t = useT();
  const formats = useFormats();
  const nameOf = useActorName();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(auditQuery(search));
  const entries = itemsRead(pages.data);
  const open = entries.find(({ seq }) => seq === search.open);
  const { open: _, ...filters } = search;
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
      <ListDetail
        filters={<AuditFilters search={filters} onChange={(next) => void navigate({ search: next })} />}
        onClose={() => void navigate({ search: filters })}
        detailTitle={open && t('audit.entry', { seq: formats.number(open.seq) })}
        detail={open && <EntryDetail entry={open} />}
        list={
          pages.isPending ? (
            <LoadingState />
          ) : pages.isError ? (
            <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
          ) : (
            <DataTable
              label={t('audit.title')}
              rows={entries}
              rowKey={({ seq }) => String(seq)}
              current={search.open === undefined ? undefined : String(search.open)}
              onOpen={({ seq }) => void navigate({ search: { ...filters, open: seq } })}
              onEndReached={() => void (pages.hasNextPage && !pages.isFetching && pages.fetchNextPage())}
              empty={<EmptyState title={t('audit.empty')}>{t('audit.empty.text')}</EmptyState>}
              columns={[
                {
                  id: 'seq',
                  title: t('audit.seq'),
                  width: '84px',
                  align: 'end',
                  cell: ({ seq }) => seq,
                },
                {
                  id: 'at',
                  title: t('audit.at'),
                  width: '232px',
                  cell: ({ at }) => formats.dateTimeSeconds(at),
                },
                { id: 'actor', title: t('audit.actor'), cell: ({ actor }) => <Name>{nameOf(actor)}</Name> },
                {
                  id: 'action',
                  title: t('audit.action'),
                  cell: ({ action }) => <span className="code">{action}</span>,
                },
                ...(open
                  ? []
                  : [
                      {
                        id: 'subject',
                        title: t('audit.subject'),
                        cell: ({ subject }: { subject: string }) => <Name>{nameOf(subject)}</Name>,
                      },
                    ]),
              ]}
            />
          )
        }
      />
    </Page>
  );
}
