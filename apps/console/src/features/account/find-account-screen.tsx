import type { FoundAccount } from '@breakwater/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { useAddress } from '../../ui/address/use-address.ts';
import type { Column } from '../../ui/data-table.tsx';
import { rowsOf } from '../../ui/list/list-rows.ts';
import { ListTable } from '../../ui/list/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id, Name } from '../../ui/user-text.tsx';
import styles from './account.module.css';
import { foundQuery } from './queries.ts';

/** Accounts by their id or by how the handle begins. What is looked for is in the address. */
export function FindAccountScreen() {
  const t = useT();
  const { search, set } = useAddress('/frame/accounts');
  const { q = '' } = search;
  const navigate = useNavigate();
  const columns = useColumns();
  const found = rowsOf(useQuery(foundQuery(q)), (accounts) => accounts);
  return (
    <Page title={t('account.find.title')} note={t('account.find.text')}>
      <div className={styles.find}>
        <SearchField label={t('account.find.field')} text={q} onChange={(text) => set({ q: text })} />
      </div>
      {q === '' ? (
        <EmptyState title={t('account.find.begin')}>{t('account.find.begin-text')}</EmptyState>
      ) : (
        <ListTable
          label={t('account.find.title')}
          list={found}
          rowKey={({ platform, accountId }) => `${platform}/${accountId}`}
          columns={columns}
          empty={<EmptyState title={t('account.find.nothing')}>{t('account.find.nothing-text')}</EmptyState>}
          onOpen={({ platform, accountId }) =>
            void navigate({ to: '/accounts/$platform/$id', params: { platform, id: accountId } })
          }
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<FoundAccount>[] {
  const t = useT();
  return [
    {
      id: 'handle',
      title: t('account.find.handle'),
      cell: ({ handle }) => handle !== undefined && <Name>{`@${handle}`}</Name>,
    },
    { id: 'name', title: t('account.find.name'), cell: ({ displayName }) => <Name>{displayName}</Name> },
    { id: 'platform', title: t('account.find.platform'), cell: ({ platform }) => <Name>{platform}</Name> },
    { id: 'id', title: t('account.find.id'), cell: ({ accountId }) => <Id>{accountId}</Id> },
    { id: 'seen', title: t('account.fact.last'), cell: ({ seenAt }) => <Time at={seenAt} /> },
  ];
}
