import type { Body } from '@breakwater/client';
import type { StaffMember } from '@breakwater/contracts/access';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { useSave } from '../use-save.ts';
import { RolePicker } from './role-picker.tsx';

/** A person: roles, and whether they may come in. */
export function StaffDetail({ member, onLink }: StaffDetailProps) {
  const t = useT();
  const own = useSession()?.staff.id === member.id;
  const [form, setForm] = useState({
    name: member.name,
    roles: member.roles as readonly StaffMember['roles'][number][],
  });
  const [disabling, setDisabling] = useState(false);
  const save = useSave(
    (change: Body<'access.changeStaff'>) =>
      api.call('access.changeStaff', { params: { id: member.id }, body: change }),
    [['staff'], ['session']],
  );
  const invite = useSave(
    () => api.call('access.inviteStaff', { params: { id: member.id } }),
    [],
    ({ inviteUrl }) => onLink(new URL(inviteUrl, location.origin).href),
  );
  const disable = useSave(() => api.call('access.disableStaff', { params: { id: member.id } }), [['staff']]);
  const unlock = useSave(() => api.call('access.unlockStaff', { params: { id: member.id } }), []);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: form.name.trim(), roles: form.roles });
  };
  return (
    <div className={styles.once}>
      <Facts
        facts={[
          { id: 'email', label: t('settings.staff.email'), value: <Name>{member.email}</Name> },
          { id: 'since', label: t('settings.made'), value: <Time at={member.createdAt} full /> },
          {
            id: 'seen',
            label: t('settings.staff.seen'),
            value: member.lastSeenAt ? <Time at={member.lastSeenAt} full /> : t('settings.never'),
          },
          { id: 'id', label: t('settings.id'), value: <Id>{member.id}</Id> },
        ]}
      />
      <form onSubmit={onSubmit} className={styles.once}>
        <TextInput
          label={t('settings.staff.name')}
          required
          maxLength={200}
          dir="auto"
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <RolePicker roles={form.roles} onChange={(roles) => setForm({ ...form, roles })} />
        <p className="prose dim">{t('settings.staff.ends-sessions')}</p>
        <Failure error={save.error ?? invite.error ?? unlock.error} />
        <div className={styles.buttons}>
          <Button type="submit" disabled={form.roles.length === 0} loading={save.isPending}>
            {t('settings.save')}
          </Button>
          <Button variant="default" onClick={() => invite.mutate(undefined)}>
            {t('settings.staff.new-link')}
          </Button>
          <Button variant="default" onClick={() => unlock.mutate(undefined)}>
            {t('settings.staff.unlock')}
          </Button>
          {member.disabled ? (
            <Button variant="default" onClick={() => save.mutate({ disabled: false })}>
              {t('settings.staff.enable')}
            </Button>
          ) : (
            <Button variant="default" disabled={own} onClick={() => setDisabling(true)}>
              {t('settings.staff.disable')}
            </Button>
          )}
        </div>
      </form>
      <ConfirmDialog
        opened={disabling}
        title={t('settings.staff.disable.of', { name: member.name })}
        action={t('settings.staff.disable')}
        danger
        onClose={() => setDisabling(false)}
        onConfirm={() => disable.mutateAsync(undefined)}
      >
        <p className="prose">{t('settings.staff.disable.text')}</p>
      </ConfirmDialog>
    </div>
  );
}

interface StaffDetailProps {
  readonly member: StaffMember;
  readonly onLink: (link: string) => void;
}
