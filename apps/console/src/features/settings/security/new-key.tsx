import type { Body } from '@breakwater/client';
import type { Scope } from '@breakwater/contracts/access';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../failure.tsx';
import { SCOPES } from '../keys/queries.ts';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';
import { useSave } from '../use-save.ts';
import { ownKeysQuery } from './queries.ts';

/** Makes a key of one's own and shows its token, this once. */
export function NewKeyForm() {
  const t = useT();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [token, setToken] = useState<string>();
  const save = useSave(
    (key: Body<'access.createMyKey'>) => api.call('access.createMyKey', { body: key }),
    [ownKeysQuery.queryKey],
    ({ token: made }) => {
      setToken(made);
      setName('');
      setScopes([]);
    },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: name.trim(), scopes });
  };
  return (
    <form onSubmit={onSubmit} className={styles.buttons}>
      <TextInput
        aria-label={t('settings.keys.name')}
        placeholder={t('settings.keys.name.placeholder')}
        required
        maxLength={100}
        w={240}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        aria-label={t('settings.keys.scopes')}
        placeholder={scopes.length === 0 ? t('settings.keys.scopes') : ''}
        w={280}
        data={SCOPES.map((value) => ({ value, label: t(`settings.keys.scope.${value}`) }))}
        value={scopes}
        onChange={setScopes}
      />
      <Button type="submit" size="sm" disabled={scopes.length === 0} loading={save.isPending}>
        {t('settings.keys.create')}
      </Button>
      <Failure error={save.error} />
      <ShownOnce
        secret={token}
        title={t('settings.keys.once')}
        text={t('settings.keys.once.text')}
        onClose={() => setToken(undefined)}
      />
    </form>
  );
}
