import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { addPasskey } from '../../../api/passkey.ts';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing, useDoing } from '../../../ui/use-act.ts';
import { Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { passkeysQuery } from './queries.ts';

/** The devices with which one signs in without a password. */
export function Passkeys() {
  const t = useT();
  const passkeys = useQuery(passkeysQuery);
  const act = useAct(passkeysQuery.queryKey);
  const doing = useDoing(passkeysQuery.queryKey);
  const acting = useActing();
  const done = t('settings.saved');
  const form = useForm({ name: '' }, ({ name }) => doing(done, () => addPasskey(name.trim())));
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
                      onClick={() =>
                        acting.run(() => act('access.removePasskey', done, { params: { id: passkey.id } }))
                      }
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
      <form className={styles.buttons} onSubmit={(event) => form.submit(event, form.reset)}>
        <TextInput
          aria-label={t('settings.passkeys.device')}
          placeholder={t('settings.passkeys.placeholder')}
          required
          maxLength={100}
          dir="auto"
          w={280}
          {...form.text('name')}
        />
        <Button
          type="submit"
          size="sm"
          loading={form.isSending}
          leftSection={<IconFingerprint size={16} aria-hidden="true" />}
        >
          {t('settings.passkeys.add')}
        </Button>
      </form>
      <Failure error={form.error ?? acting.error} />
    </>
  );
}
