import type { Scope } from '@breakwater/contracts/access';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { SCOPES } from '../keys/queries.ts';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';
import { ownKeysQuery } from './queries.ts';

/** Makes a key of one's own and shows its token, this once. */
export function NewKeyForm() {
  const t = useT();
  const act = useAct(ownKeysQuery.queryKey);
  const [token, setToken] = useState<string>();
  const form = useForm({ name: '', scopes: [] as readonly Scope[] }, async ({ name, scopes }) => {
    const body = { name: name.trim(), scopes };
    setToken((await act('access.createMyKey', t('settings.saved'), { body })).token);
  });
  const { scopes } = form.draft;
  return (
    <form onSubmit={(event) => form.submit(event, form.reset)} className={styles.buttons}>
      <TextInput
        aria-label={t('settings.keys.name')}
        placeholder={t('settings.keys.name.placeholder')}
        required
        maxLength={100}
        w={240}
        dir="auto"
        {...form.text('name')}
      />
      <MultiSelect
        aria-label={t('settings.keys.scopes')}
        placeholder={scopes.length === 0 ? t('settings.keys.scopes') : ''}
        w={280}
        data={SCOPES.map((value) => ({ value, label: t(`settings.keys.scope.${value}`) }))}
        {...form.list('scopes')}
      />
      <Button type="submit" size="sm" disabled={scopes.length === 0} loading={form.isSending}>
        {t('settings.keys.create')}
      </Button>
      <Failure error={form.error} />
      <ShownOnce
        secret={token}
        title={t('settings.keys.once')}
        text={t('settings.keys.once.text')}
        onClose={() => setToken(undefined)}
      />
    </form>
  );
}
