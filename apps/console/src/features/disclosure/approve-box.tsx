import type { Production } from '@breakwater/contracts/disclosure';
import { Group } from '@mantine/core';
import { useMay, useSession } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { actorOf } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ValuesBox } from './values-box.tsx';

/** The second person: never who prepared it. They may look at the values, on record, and approve or reject. */
export function ApproveBox({ production: { id, preparedBy } }: { readonly production: Production }) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct(['disclosure'], ['orders']);
  const isOwn = preparedBy === actorOf(session?.staff.id);
  const mayApprove = may('disclosure.approve') && !isOwn;
  if (isOwn) return <p className={styles.notice}>{t('disclosure.approve.own')}</p>;
  if (!mayApprove) return <p className="prose dim">{t('disclosure.approve.waits')}</p>;
  return (
    <div className={styles.form}>
      <ValuesBox id={id} />
      <Group>
        <AskButton
          variant="filled"
          keys="y"
          action={t('disclosure.approve')}
          onConfirm={() =>
            act('disclosure.approve', t('disclosure.approved'), {
              params: { id },
              body: may('orders.legal') ? { lawyer: true } : {},
            })
          }
        >
          <ul className={styles.effects}>
            <li>{t('disclosure.approve.effect.seal')}</li>
            <li>{t('disclosure.approve.effect.link')}</li>
            <li>{t('disclosure.approve.effect.user')}</li>
            <li>{t('disclosure.approve.effect.binds')}</li>
          </ul>
        </AskButton>
        <AskButton
          keys="x"
          action={t('disclosure.reject')}
          reason={t('disclosure.reason')}
          onConfirm={(reason) =>
            act('disclosure.reject', t('disclosure.rejected'), { params: { id }, body: { reason } })
          }
        />
      </Group>
    </div>
  );
}
