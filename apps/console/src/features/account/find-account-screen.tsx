import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './account.module.css';

const route = getRouteApi('/frame/accounts');

/** Accounts are found by their platform and their id there: handles change and are given to others. */
export function FindAccountScreen() {
  const t = useT();
  const navigate = route.useNavigate();
  const [platform, setPlatform] = useState('');
  const [id, setId] = useState('');
  const find = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/accounts/$platform/$id', params: { platform: platform.trim(), id: id.trim() } });
  };
  return (
    <Page title={t('account.find.title')}>
      <form className={styles.find} onSubmit={find}>
        <p className="prose dim">{t('account.find.text')}</p>
        <TextInput
          label={t('account.find.platform')}
          dir="ltr"
          required
          data-autofocus
          value={platform}
          onChange={(event) => setPlatform(event.currentTarget.value)}
        />
        <TextInput
          label={t('account.find.id')}
          dir="ltr"
          required
          maxLength={200}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <Button type="submit" disabled={platform.trim() === '' || id.trim() === ''}>
          {t('account.find.action')}
        </Button>
      </form>
    </Page>
  );
}
