import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addPasskey } from '../../../api/passkey.ts';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { useSave } from '../use-save.ts';
import { passkeysQuery } from './queries.ts';

/** The devices with which one signs in without a password. */
export function Passkeys() {
  const t = useT();
  const passkeys = useQuery(passkeysQuery);
  const [name, setName] = useState('');
  const add = useSave(addPasskey, [passkeysQuery.queryKey], () => setName(''));
  const remove = useSave(
    (id: string) => api.call('access.removePasskey', { params: { id } }),
    [passkeysQuery.queryKey],
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(name.trim());
  };
  return (
    <>
      <p className="prose dim">{t('settings.passkeys.text')}</p>
      <QueryState query={passkeys} rows={2}>
        {({ passkeys: list }) =>
          list.length === 0 ? (
            <p>{t('settings.passkeys.none')}</p>
          ) : (
            <RowsTable
              label={t('settings.passkeys')}
              columns={[t('settings.passkeys.device'), t('settings.made'), t('settings.used')]}
              actions
            >
              {list.map((passkey) => (
                <tr key={passkey.id}>
                  <td>
                    <Name>{passkey.name}</Name>
                  </td>
                  <td>
                    <Time at={passkey.createdAt} />
                  </td>
                  <td>{passkey.lastUsedAt ? <Time at={passkey.lastUsedAt} /> : t('settings.never')}</td>
                  <td data-align="end">
                    <Button
                      variant="subtle"
                      aria-label={t('settings.passkeys.remove', { name: passkey.name })}
                      onClick={() => remove.mutate(passkey.id)}
                    >
                      {t('settings.remove')}
                    </Button>
                  </td>
                </tr>
              ))}
            </RowsTable>
          )
        }
      </QueryState>
      <form className={styles.buttons} onSubmit={onSubmit}>
        <TextInput
          aria-label={t('settings.passkeys.device')}
          placeholder={t('settings.passkeys.placeholder')}
          required
          maxLength={100}
          dir="auto"
          w={280}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="sm"
          loading={add.isPending}
          leftSection={<IconFingerprint size={16} aria-hidden="true" />}
        >
          {t('settings.passkeys.add')}
        </Button>
      </form>
      <Failure error={add.error ?? remove.error} />
    </>
  );
}
