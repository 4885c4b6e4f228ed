import type { ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { LedgerTabs } from '../../ledger/matters/ledger-tabs.tsx';
import { AddPeerDialog } from './add-peer-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { useIssuedColumns } from './issued-columns.tsx';
import { IssuedView } from './issued-view.tsx';
import { Peers } from './peers.tsx';
import { issuedQuery, peersQuery } from './queries.ts';

const NO_PEERS: readonly ExchangePeer[] = [];

/** Installations that orders are exchanged with, and the orders that were issued from here. */
export function ExchangeScreen() {
  const t = useT();
  const may = useMay();
  const { search, set } = useAddress('/frame/exchange');
  const [dialog, setDialog] = useState<'peer' | 'issue'>();
  const peers = useQuery(peersQuery);
  const list = usePageRows(useInfiniteQuery(issuedQuery(search.peer)));
  const mayManage = may('exchange.manage');
  const platforms = (peers.data ?? NO_PEERS).filter(
    ({ side, removedAt, fault }) => side === 'platform' && removedAt === undefined && fault === undefined,
  );
  const open = list.rows?.find(({ id }) => id === search.order);
  const show = (order: string | undefined): void => set({ order, peer: undefined });
  return (
    <Page
      title={t('exchange.title')}
      actions={
        <>
          <LedgerTabs />
          {mayManage && (
            <KeyButton
              keys="a"
              variant="default"
              icon={IconPlus}
              title={t('exchange.add')}
              onClick={() => setDialog('peer')}
            />
          )}
          {mayManage && platforms.length > 0 && (
            <KeyButton
              keys="n"
              icon={IconSend}
              title={t('exchange.issue')}
              onClick={() => setDialog('issue')}
            />
          )}
        </>
      }
      above={<Peers query={peers} mayManage={mayManage} />}
    >
      <List
        label={t('exchange.issued')}
        list={list}
        columns={useIssuedColumns()}
        opens={{ open: search.order, show }}
        follows
        none={<EmptyState title={t('exchange.none')}>{t('exchange.none.text')}</EmptyState>}
        detailTitle={open && t('exchange.order.to', { name: open.peerName })}
        detail={open && <IssuedView key={open.id} order={open} mayManage={mayManage} />}
      />
      {dialog === 'peer' && <AddPeerDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'issue' && (
        <IssueDialog
          platforms={platforms}
          onIssued={({ id }) => show(id)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  );
}
