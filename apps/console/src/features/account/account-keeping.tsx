import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { download } from '../../ui/chart/download.ts';
import { ConfirmDialog } from '../../ui/form/confirm-dialog.tsx';
import { QueryState } from '../../ui/states.tsx';
import styles from './account.module.css';
import type { Erased } from './account-erased.tsx';
import { KeptList } from './kept-list.tsx';
import { type AccountKey, askKept, eraseAccount, erasureQuery } from './queries.ts';

type Dialog = 'erase' | 'kept';

/** What is kept of an account: given out on request, and erased as far as no law and no order keeps it. */
export function AccountKeeping({ account, onErased }: AccountKeepingProps) {
  const t = useT();
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  return (
    <section className={styles.block}>
      <h2>{t('account.keeping.title')}</h2>
      <p className="prose dim">{t('account.keeping.text')}</p>
      <Group>
        <Button variant="default" onClick={() => setDialog('kept')}>
          {t('account.keeping.access')}
        </Button>
        <Button variant="default" onClick={() => setDialog('erase')}>
          {t('account.keeping.erase')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={dialog === 'kept'}
        title={t('account.keeping.access')}
        action={t('account.keeping.access-action')}
        reason={t('account.keeping.reason')}
        onConfirm={async (reason) => {
          const all = await askKept(account, reason);
          download(
            `${account.platform}-${account.id}.json`,
            'application/json',
            JSON.stringify(all, null, 2),
          );
        }}
        onClose={close}
      >
        <p className="prose">{t('account.keeping.access-text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'erase'}
        danger
        title={t('account.keeping.erase')}
        action={t('account.keeping.erase-action')}
        reason={t('account.keeping.reason')}
        onConfirm={async (reason) => onErased(await eraseAccount(account, reason))}
        onClose={close}
      >
        <p className="prose">{t('account.keeping.erase-text')}</p>
        {dialog === 'erase' && <Preview account={account} />}
      </ConfirmDialog>
    </section>
  );
}

interface AccountKeepingProps {
  readonly account: AccountKey;
  readonly onErased: (erased: Erased) => void;
}

function Preview({ account }: { readonly account: AccountKey }) {
  const t = useT();
  const preview = useQuery(erasureQuery(account));
  return (
    <QueryState query={preview} rows={3}>
      {({ erased, kept }) => (
        <>
          <p>
            {t('account.keeping.records', {
              count: erased.reduce((sum, { rows }) => sum + rows, 0),
            })}
          </p>
          <KeptList kept={kept} />
        </>
      )}
    </QueryState>
  );
}
