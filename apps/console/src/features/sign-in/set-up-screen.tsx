import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { ROLE_ORDER } from '../../api/role-order.ts';
import { useT } from '../../i18n/t.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Door } from './door.tsx';
import { FirstProof } from './first-proof.tsx';
import { tokenOfLink } from './token-of-link.ts';

/** The first person of an installation, from the one-time link that its first start printed. */
export function SetUpScreen() {
  const t = useT();
  const [token] = useState(tokenOfLink);
  const [form, setForm] = useState({ name: '', email: '' });
  if (token === '') {
    return (
      <Door title={t('sign-in.setup')}>
        <EmptyState title={t('sign-in.link-missing')}>{t('sign-in.setup.link-missing')}</EmptyState>
      </Door>
    );
  }
  const come = (password: string | undefined) =>
    api.call('access.setUp', {
      body: {
        token,
        ...form,
        roles: ROLE_ORDER,
        ...(password !== undefined && { password }),
      },
    });
  return (
    <Door title={t('sign-in.setup')} text={t('sign-in.setup.text')}>
      <FirstProof action={t('sign-in.setup.action')} come={come}>
        <TextInput
          label={t('sign-in.name')}
          name="name"
          autoComplete="name"
          autoFocus
          required
          maxLength={200}
          dir="auto"
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('sign-in.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={320}
          dir="ltr"
          value={form.email}
          onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
        />
      </FirstProof>
    </Door>
  );
}
