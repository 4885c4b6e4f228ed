import type { Production } from '@breakwater/contracts/disclosure';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useAct } from './use-act.ts';

const OPEN: readonly Production['state'][] = ['prepared', 'approved', 'blocked', 'released'];

/** Takes a package back before it is collected; afterwards there is nothing to take back. */
export function WithdrawButton({ production: { id, state } }: { readonly production: Production }) {
  const t = useT();
  const may = useMay();
  const act = useAct();
  const [asks, setAsks] = useState(false);
  if (!OPEN.includes(state) || !may('disclosure.prepare')) return null;
  return (
    <>
      <Button className={styles.start ?? ''} variant="default" size="xs" onClick={() => setAsks(true)}>
        {t('disclosure.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asks}
        title={t('disclosure.withdraw')}
        action={t('disclosure.withdraw')}
        reason={t('disclosure.reason')}
        onClose={() => setAsks(false)}
        onConfirm={(because) =>
          act(
            () => api.call('disclosure.withdraw', { params: { id }, body: { because } }),
            t('disclosure.withdrawn'),
          )
        }
      >
        <p className="prose">{t('disclosure.withdraw.text')}</p>
      </ConfirmDialog>
    </>
  );
}
