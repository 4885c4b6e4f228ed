import type { Erasure, KeptData } from '@breakwater/contracts';
import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { QueryState } from '../../ui/states.tsx';
import styles from './account.module.css';
import { type AccountKey, askKept, eraseAccount, erasureQuery, type Receipts } from './queries.ts';
import { saveFile } from './save-file.ts';

type Dialog = 'erase' | 'kept';

/** What is kept of an account: given out on request, and erased as far as no law and no order keeps it. */
export function AccountKeeping({ account }: { readonly account: AccountKey }) {
  const t = useT();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<Dialog>();
  const [done, setDone] = useState<{ readonly erasure: Erasure; readonly receipt: Receipts }>();
  const close = () => setDialog(undefined);
  return (
    <section className={styles.block}>
      <h2>{t('account.keeping.title')}</h2>
      {done ? (
        <div role="status">
          <p className="prose">{t('account.keeping.done')}</p>
          <KeptList kept={done.erasure.kept} />
          <Group>
            {(['en', 'ur'] as const).map((language) => (
              <Button
                key={language}
                variant="default"
                onClick={() =>
                  saveFile(`receipt-${done.erasure.id}-${language}.txt`, 'text/plain', done.receipt[language])
                }
              >
                {t(`account.keeping.receipt-${language}`)}
              </Button>
            ))}
          </Group>
        </div>
      ) : (
        <>
          <p className="prose dim">{t('account.keeping.text')}</p>
          <Group>
            <Button variant="default" onClick={() => setDialog('kept')}>
              {t('account.keeping.access')}
            </Button>
            <Button variant="default" onClick={() => setDialog('erase')}>
              {t('account.keeping.erase')}
            </Button>
          </Group>
        </>
      )}
      <ConfirmDialog
        opened={dialog === 'kept'}
        title={t('account.keeping.access')}
        action={t('account.keeping.access-action')}
        reason={t('account.keeping.reason')}
        onConfirm={async (reason) => {
          const all = await askKept(account, reason);
          saveFile(
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
        onConfirm={async (reason) => {
          setDone(await eraseAccount(account, reason));
          await client.invalidateQueries({ queryKey: ['account'] });
        }}
        onClose={close}
      >
        <p className="prose">{t('account.keeping.erase-text')}</p>
        {dialog === 'erase' && <Preview account={account} />}
      </ConfirmDialog>
    </section>
  );
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

/** What stays, why and until when. */
function KeptList({ kept }: { readonly kept: readonly KeptData[] }) {
  const t = useT();
  const formats = useFormats();
  if (kept.length === 0) return <p>{t('account.keeping.nothing-kept')}</p>;
  return (
    <>
      <p>{t('account.keeping.kept')}</p>
      <ul className={styles.list}>
        {kept.map(({ table, what, rows, because, until, byOrder }) => (
          <li key={table}>
            <bdi lang="en">{what}</bdi> ({formats.number(rows)}): <bdi lang="en">{because}</bdi>
            {until !== undefined && <> {t('account.keeping.until', { day: formats.date(until) })}</>}
            {byOrder && <strong> {t('account.keeping.secret')}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
