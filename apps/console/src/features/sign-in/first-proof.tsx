import { Button, PasswordInput, SegmentedControl } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { addPasskey } from '../../api/passkey.ts';
import { keepSession, type Session } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { ErrorText } from '../../ui/states.tsx';
import styles from './door.module.css';
import { useEntry } from './use-entry.ts';

/**
 * Somebody who comes in by a one-time link chooses how to come in from then on. With a passkey the link opens the
 * session first, in which the passkey is made; should that fail, one is in and can try again or set a password.
 */
export function FirstProof({ action, children, come }: FirstProofProps) {
  const t = useT();
  const [way, setWay] = useState<'password' | 'passkey'>('password');
  const [password, setPassword] = useState('');
  const [isIn, setIsIn] = useState(false);
  const entry = useEntry(isIn ? '/settings/security' : undefined);
  async function enterWithPasskey(): Promise<Session> {
    const session = keepSession(await come(undefined));
    setIsIn(true);
    await addPasskey(t('sign-in.this-device'));
    return session;
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void entry.enter(way === 'password' ? () => come(password) : enterWithPasskey);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {children}
      <SegmentedControl
        fullWidth
        aria-label={t('sign-in.way')}
        value={way}
        onChange={(value) => setWay(value === 'passkey' ? 'passkey' : 'password')}
        data={[
          { value: 'password', label: t('ui.password') },
          { value: 'passkey', label: t('sign-in.way.passkey') },
        ]}
      />
      {way === 'password' ? (
        <PasswordInput
          label={t('ui.password')}
          description={t('sign-in.password.rule')}
          name="password"
          autoComplete="new-password"
          required
          dir="ltr"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      ) : (
        <p className="prose dim">{t('sign-in.way.passkey.text')}</p>
      )}
      <div role="alert" className={styles.error}>
        {entry.error !== undefined && <ErrorText error={entry.error} />}
      </div>
      {isIn && entry.error !== undefined ? (
        <Button size="sm" component="a" href="/settings/security">
          {t('sign-in.go-in')}
        </Button>
      ) : (
        <Button
          type="submit"
          size="sm"
          loading={entry.busy}
          leftSection={way === 'passkey' && <IconFingerprint size={18} aria-hidden="true" />}
        >
          {action}
        </Button>
      )}
    </form>
  );
}

interface FirstProofProps {
  readonly action: string;
  /** Fields above the choice. */
  readonly children?: ReactNode;
  /** Uses the link, with a password or without. */
  readonly come: (password: string | undefined) => Promise<Session>;
}
