import type { Production } from '@breakwater/contracts/disclosure';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay, useSession } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { actorOf } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { useAct } from './use-act.ts';
import { ValuesBox } from './values-box.tsx';

/** The second person: never who prepared it. They may look at the values, on record, and approve or reject. */
export function ApproveBox({ production: { id, preparedBy } }: { readonly production: Production }) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct();
  const [asks, setAsks] = useState<'approve' | 'reject'>();
  const isOwn = preparedBy === actorOf(session?.staff.id);
  const mayApprove = may('disclosure.approve') && !isOwn;
  const close = (): void => setAsks(undefined);
  if (isOwn) return <p className={styles.notice}>{t('disclosure.approve.own')}</p>;
  if (!mayApprove) return <p className="prose dim">{t('disclosure.approve.waits')}</p>;
  return (
    <div className={styles.form}>
      <ValuesBox id={id} />
      <Group>
        <KeyButton keys="y" title={t('disclosure.approve')} onClick={() => setAsks('approve')} />
        <KeyButton
          keys="x"
          variant="default"
          title={t('disclosure.reject')}
          onClick={() => setAsks('reject')}
        />
      </Group>
      <ConfirmDialog
        opened={asks === 'approve'}
        title={t('disclosure.approve')}
        action={t('disclosure.approve')}
        onClose={close}
        onConfirm={() =>
          act(
            () =>
              api.call('disclosure.approve', {
                params: { id },
                body: may('orders.legal') ? { lawyer: true } : {},
              }),
            t('disclosure.approved'),
          )
        }
      >
        <ul className={styles.effects}>
          <li>{t('disclosure.approve.effect.seal')}</li>
          <li>{t('disclosure.approve.effect.link')}</li>
          <li>{t('disclosure.approve.effect.user')}</li>
          <li>{t('disclosure.approve.effect.binds')}</li>
        </ul>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'reject'}
        title={t('disclosure.reject')}
        action={t('disclosure.reject')}
        reason={t('disclosure.reason')}
        onClose={close}
        onConfirm={(reason) =>
          act(
            () => api.call('disclosure.reject', { params: { id }, body: { reason } }),
            t('disclosure.rejected'),
          )
        }
      />
    </div>
  );
}
