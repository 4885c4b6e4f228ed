import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/request.ts';
import type { Session } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { EmptyState, ErrorText } from '../../ui/states.tsx';
import styles from './door.module.css';
import { Door } from './door.tsx';
import { tokenOfLink } from './token-of-link.ts';
import { useEntry } from './use-entry.ts';

/** The first person of an installation, from the one-time link that its first start printed. */
export function SetUpScreen() {
  const t = useT();
  const [token] = useState(tokenOfLink);
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const entry = useEntry(undefined);
  const field = (name: keyof typeof form) => ({
    name,
    required: true,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void entry.enter(() => api.post<Session>('/v1/setup', { token, ...form }));
  };
  if (token === '') {
    return (
      <Door title={t('sign-in.setup')}>
        <EmptyState title={t('sign-in.link-missing')}>{t('sign-in.setup.link-missing')}</EmptyState>
      </Door>
    );
  }
  return (
    <Door title={t('sign-in.setup')} text={t('sign-in.setup.text')}>
      <form className={styles.form} onSubmit={onSubmit}>
        <TextInput label={t('sign-in.name')} autoComplete="name" autoFocus dir="auto" {...field('name')} />
        <TextInput
          label={t('sign-in.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
          {...field('email')}
        />
        <PasswordInput
          label={t('ui.password')}
          description={t('sign-in.password.rule')}
          autoComplete="new-password"
          dir="ltr"
          {...field('password')}
        />
        <div role="alert" className={styles.error}>
          {entry.error !== undefined && <ErrorText error={entry.error} />}
        </div>
        <Button type="submit" size="sm" loading={entry.busy}>
          {t('sign-in.setup.action')}
        </Button>
      </form>
    </Door>
  );
}
