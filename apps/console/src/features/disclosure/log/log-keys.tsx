import type { SignInLogState } from '@breakwater/contracts/disclosure';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';

/** The keys of the log: what a missing one sealed is unknown, and not nothing. */
export function LogKeys({ state: { keys, publicKey } }: { readonly state: SignInLogState }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['disclosure'], ['orders']);
  return (
    <section className={styles.box} aria-labelledby="log-keys">
      <div className={styles.spread}>
        <h2 id="log-keys">{t('disclosure.keys')}</h2>
        {may('disclosure.approve') && (
          <AskButton
            size="xs"
            action={t('disclosure.keys.rotate')}
            onConfirm={() => act('disclosure.renewKeys', t('disclosure.keys.rotated'))}
            text={t('disclosure.keys.rotate.text')}
          />
        )}
      </div>
      <ul className={styles.rows}>
        {keys.map(({ epoch, createdAt, records, current, present }) => (
          <li key={epoch} className={styles.line}>
            <span>{t('disclosure.keys.epoch', { epoch })}</span>
            <Time at={createdAt} full />
            <span>{t('disclosure.file.records', { count: records })}</span>
            {current && <StateChip tone="done">{t('disclosure.keys.current')}</StateChip>}
            {!present && <StateChip tone="danger">{t('disclosure.keys.missing')}</StateChip>}
          </li>
        ))}
      </ul>
      <p className="dim">
        {t('disclosure.keys.public')} <Id>{publicKey}</Id>
      </p>
    </section>
  );
}
