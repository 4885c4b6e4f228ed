import { addressOf } from '@breakwater/client';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint, IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { signInWithPasskey } from '../../api/passkey.ts';
import { api } from '../../api/request.ts';
import { T, useT } from '../../i18n/t.tsx';
import { ErrorText, ProblemText } from '../../ui/states.tsx';
import styles from './door.module.css';
import { Door } from './door.tsx';
import { methodsQuery, setupQuery } from './queries.ts';
import { useEntry } from './use-entry.ts';

const route = getRouteApi('/sign-in');

/** Password, passkey, or the organisation's own sign-in; then back to where one was. */
export function SignInScreen() {
  const t = useT();
  const { back, problem } = route.useSearch();
  const methods = useQuery(methodsQuery).data;
  const setup = useQuery(setupQuery).data;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entry = useEntry(back);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void entry.enter(() => api.call('access.signIn', { body: { email, password } }));
  };
  return (
    <Door title={t('sign-in.title')} text={back ? t('sign-in.back') : ''}>
      {setup?.needed && (
        <p className="prose">
          <T id="sign-in.setup-needed" />
        </p>
      )}
      <form className={styles.form} onSubmit={onSubmit}>
        <TextInput
          label={t('sign-in.email')}
          type="email"
          name="email"
          autoComplete="username webauthn"
          required
          autoFocus
          dir="ltr"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('ui.password')}
          name="password"
          autoComplete="current-password"
          required
          dir="ltr"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div role="alert" className={styles.error}>
          {entry.error !== undefined ? (
            <ErrorText error={entry.error} />
          ) : (
            problem && <ProblemText problem={{ code: problem, title: problem }} />
          )}
        </div>
        <Button type="submit" size="sm" loading={entry.busy}>
          {t('sign-in.action')}
        </Button>
      </form>
      <div className={styles.or}>{t('sign-in.or')}</div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
        disabled={methods?.passkey === false}
        onClick={() => void entry.enter(signInWithPasskey)}
      >
        {t('sign-in.passkey')}
      </Button>
      {methods?.oidc && (
        <Button
          variant="default"
          size="sm"
          component="a"
          href={addressOf('access.startOidc').path}
          leftSection={<IconKey size={18} aria-hidden="true" />}
        >
          {t('sign-in.oidc', { name: methods.oidc.name })}
        </Button>
      )}
    </Door>
  );
}
