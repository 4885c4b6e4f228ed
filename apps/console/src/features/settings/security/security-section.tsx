import { useT } from '../../../i18n/t.tsx';
import styles from '../settings.module.css';
import { OwnKeys } from './own-keys.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';

/** How one signs in, and where one is. */
export function SecuritySection() {
  const t = useT();
  return (
    <div className={styles.column}>
      <section className={styles.block} aria-labelledby="passkeys">
        <h2 id="passkeys">{t('settings.passkeys')}</h2>
        <Passkeys />
      </section>
      <section className={styles.block} aria-labelledby="password">
        <h2 id="password">{t('settings.password')}</h2>
        <PasswordForm />
      </section>
      <section className={styles.block} aria-labelledby="sessions">
        <h2 id="sessions">{t('settings.sessions')}</h2>
        <Sessions />
      </section>
      <section className={styles.block} aria-labelledby="own-keys">
        <h2 id="own-keys">{t('settings.own-keys')}</h2>
        <OwnKeys />
      </section>
    </div>
  );
}
