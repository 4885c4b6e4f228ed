import type { ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { Button } from '@mantine/core';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
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
import { LedgerTabs } from '../../ledger/matters/ledger-tabs.tsx';
import { AddPeerDialog } from './add-peer-dialog.tsx';
import styles from './exchange.module.css';
import { IssueDialog } from './issue-dialog.tsx';
import { useIssuedColumns } from './issued-columns.tsx';
import { IssuedView } from './issued-view.tsx';
import { Peers } from './peers.tsx';
import { issuedQuery, peersQuery } from './queries.ts';

const route = getRouteApi('/frame/exchange');
const NO_PEERS: readonly ExchangePeer[] = [];

/** Installations that orders are exchanged with, and the orders that were issued from here. */
export function ExchangeScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [dialog, setDialog] = useState<'peer' | 'issue'>();
  const peers = useQuery(peersQuery);
  const issued = useInfiniteQuery(issuedQuery(search.peer));
  const rows = useMemo(() => itemsRead(issued.data), [issued.data]);
  const columns = useIssuedColumns();
  const mayManage = may('exchange.manage');
  const platforms = (peers.data ?? NO_PEERS).filter(
    ({ side, removedAt, fault }) => side === 'platform' && removedAt === undefined && fault === undefined,
  );
  const mayIssue = mayManage && platforms.length > 0;
  useStableKeys([
    ...(mayManage ? [{ keys: 'a', title: t('exchange.add'), run: () => setDialog('peer') }] : []),
    ...(mayIssue ? [{ keys: 'n', title: t('exchange.issue'), run: () => setDialog('issue') }] : []),
  ]);
  const open = rows.find(({ id }) => id === search.order);
  return (
    <Page
      title={t('exchange.title')}
      actions={
        <>
          <LedgerTabs />
          {mayManage && (
            <Button
              variant="default"
              leftSection={<IconPlus size={14} />}
              rightSection={<KeyHint keys="a" />}
              onClick={() => setDialog('peer')}
            >
              {t('exchange.add')}
            </Button>
          )}
          {mayIssue && (
            <Button
              leftSection={<IconSend size={14} />}
              rightSection={<KeyHint keys="n" />}
              onClick={() => setDialog('issue')}
            >
              {t('exchange.issue')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.page}>
        <Peers query={peers} mayManage={mayManage} />
        <div className={styles.list}>
          <ListDetail
            onClose={() => void navigate({ search: {}, replace: true })}
            detailTitle={open && t('exchange.order.to', { name: open.peerName })}
            detail={open && <IssuedView key={open.id} order={open} mayManage={mayManage} />}
            list={
              <PagedTable
                pages={issued}
                label={t('exchange.issued')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={columns}
                current={search.order}
                follows={search.order !== undefined}
                onOpen={({ id }) => void navigate({ search: { order: id }, replace: true })}
                empty={<EmptyState title={t('exchange.none')}>{t('exchange.none.text')}</EmptyState>}
              />
            }
          />
        </div>
      </div>
      {dialog === 'peer' && <AddPeerDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'issue' && (
        <IssueDialog
          platforms={platforms}
          onIssued={({ id }) => void navigate({ search: { order: id }, replace: true })}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  );
}
