import { addressOf } from '@breakwater/client';
import type { BankSummary } from '@breakwater/contracts/detection';
import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconDotsVertical, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import { BankDetailsDialog } from './bank-details-dialog.tsx';
import styles from './bank-view.module.css';
import { EntriesView } from './entries-view.tsx';
import { SeverityChip } from './severity-chip.tsx';
import { VersionsView } from './versions/versions-view.tsx';

const route = getRouteApi('/frame/banks');

/** One bank: what it is for, its entries, its versions, and what can be done with it as a whole. */
export function BankView({ summary }: { readonly summary: BankSummary }) {
  const t = useT();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const { id, owner, severity, description, version } = summary;
  return (
    <div className={styles.view}>
      <p className={styles.line}>
        <bdi className="code" dir="ltr">
          {id}
        </bdi>
        <span>
          {t('banks.owned-by')} <bdi>{owner}</bdi>
        </span>
        {severity && <SeverityChip severity={severity} />}
        <span className="dim">{t('banks.version', { version })}</span>
      </p>
      {description && (
        <details className={styles.about}>
          <summary>{t('banks.about')}</summary>
          <p dir="auto">{description}</p>
        </details>
      )}
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('banks.view')}
          value={view ?? 'entries'}
          data={[
            { value: 'entries', label: t('banks.view.entries') },
            { value: 'versions', label: t('banks.view.versions') },
          ]}
          onChange={(value) =>
            void navigate({ search: value === 'versions' ? { bank: id, view: 'versions' } : { bank: id } })
          }
        />
        <BankMenu summary={summary} />
      </div>
      {view === 'versions' ? <VersionsView bank={id} /> : <EntriesView summary={summary} />}
    </div>
  );
}

function BankMenu({ summary }: { readonly summary: BankSummary }) {
  const t = useT();
  const may = useMay();
  const doing = useDoing(['banks']);
  const navigate = route.useNavigate();
  const [asks, setAsks] = useState<'details' | 'end'>();
  const { id } = summary;
  const file = (format: 'csv' | 'json') => ({
    component: 'a' as const,
    href: addressOf('detection.exportBank', { params: { id }, query: { format } }).path,
    download: `${id.replaceAll('/', '-')}.${format}`,
    leftSection: <IconDownload size={14} />,
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDotsVertical size={14} />}>
            {t('banks.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item {...file('csv')}>{t('banks.export', { format: 'CSV' })}</Menu.Item>
          <Menu.Item {...file('json')}>{t('banks.export', { format: 'JSON' })}</Menu.Item>
          {may('banks.write') && (
            <>
              <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setAsks('details')}>
                {t('banks.details')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={14} />} onClick={() => setAsks('end')}>
                {t('banks.end')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asks === 'details' && (
        <BankDetailsDialog bank={summary} onClose={() => setAsks(undefined)} onStored={() => undefined} />
      )}
      <ConfirmDialog
        opened={asks === 'end'}
        danger
        title={t('banks.end.title', { title: summary.title })}
        action={t('banks.end')}
        reason={t('banks.reason')}
        onClose={() => setAsks(undefined)}
        onConfirm={async (reason) => {
          await doing(t('banks.ended', { title: summary.title }), async () => {
            await api.call('detection.removeBank', { params: { id }, query: { reason } });
            // What is gone is not read again.
            await navigate({ search: {} });
          });
        }}
      >
        <p>{t('banks.end.consequence')}</p>
      </ConfirmDialog>
    </>
  );
}
