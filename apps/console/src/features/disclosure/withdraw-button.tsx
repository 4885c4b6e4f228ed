import type { Production } from '@breakwater/contracts/disclosure';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { useAct } from '../../ui/use-act.ts';

const OPEN: readonly Production['state'][] = ['prepared', 'approved', 'blocked', 'released'];

/** Takes a package back before it is collected; afterwards there is nothing to take back. */
export function WithdrawButton({ production: { id, state } }: { readonly production: Production }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['disclosure'], ['orders']);
  if (!OPEN.includes(state) || !may('disclosure.prepare')) return null;
  return (
    <AskButton
      className={styles.start ?? ''}
      size="xs"
      action={t('disclosure.withdraw')}
      reason={t('disclosure.reason')}
      onConfirm={(because) =>
        act('disclosure.withdraw', t('disclosure.withdrawn'), { params: { id }, body: { because } })
      }
      text={t('disclosure.withdraw.text')}
    />
  );
}
