import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/request.ts';
import type { Session } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { EmptyState, ErrorText } from '../../ui/states.tsx';
import styles from './door.module.css';
import { Door } from './door.tsx';
import { tokenOfLink } from './token-of-link.ts';
import { useEntry } from './use-entry.ts';

/** Somebody who was invited, or has lost the password, chooses one. */
export function InviteScreen() {
  const t = useT();
  const [token] = useState(tokenOfLink);
  const [password, setPassword] = useState('');
  const entry = useEntry(undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void entry.enter(() => api.post<Session>('/v1/invite', { token, password }));
  };
  if (token === '') {
    return (
      <Door title={t('sign-in.invite')}>
        <EmptyState title={t('sign-in.link-missing')}>{t('sign-in.invite.link-missing')}</EmptyState>
      </Door>
    );
  }
  return (
    <Door title={t('sign-in.invite')} text={t('sign-in.invite.text')}>
      <form className={styles.form} onSubmit={onSubmit}>
        <PasswordInput
          label={t('ui.password')}
          description={t('sign-in.password.rule')}
          autoComplete="new-password"
          required
          autoFocus
          dir="ltr"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div role="alert" className={styles.error}>
          {entry.error !== undefined && <ErrorText error={entry.error} />}
        </div>
        <Button type="submit" size="sm" loading={entry.busy}>
          {t('sign-in.invite.action')}
        </Button>
      </form>
    </Door>
  );
}
