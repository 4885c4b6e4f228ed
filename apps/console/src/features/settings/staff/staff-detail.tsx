import type { StaffMember } from '@breakwater/contracts/access';
import { Button, TextInput } from '@mantine/core';
import { useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { isDone, useAct, useActing } from '../../../ui/use-act.ts';
import { Id, Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { RolePicker } from './role-picker.tsx';

/** A person: roles, and whether they may come in. */
export function StaffDetail({ member, onLink }: StaffDetailProps) {
  const t = useT();
  const own = useSession()?.staff.id === member.id;
  const act = useAct(['staff'], ['session']);
  const acting = useActing();
  const done = t('settings.saved');
  const input = { params: { id: member.id } };
  const form = useForm(
    { name: member.name, roles: member.roles as readonly StaffMember['roles'][number][] },
    ({ name, roles }) => act('access.changeStaff', done, { ...input, body: { name: name.trim(), roles } }),
  );
  async function invite(): Promise<void> {
    const invited = await act('access.inviteStaff', done, input);
    if (isDone(invited)) onLink(new URL(invited.inviteUrl, location.origin).href);
  }
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
      <form onSubmit={form.submit} className={styles.once}>
        <TextInput
          label={t('settings.staff.name')}
          required
          maxLength={200}
          dir="auto"
          {...form.text('name')}
        />
        <RolePicker roles={form.draft.roles} onChange={(roles) => form.change({ roles })} />
        <p className="prose dim">{t('settings.staff.ends-sessions')}</p>
        <Failure error={form.error ?? acting.error} />
        <div className={styles.buttons}>
          <Button type="submit" disabled={form.draft.roles.length === 0} loading={form.isSending}>
            {t('settings.save')}
          </Button>
          <Button variant="default" onClick={() => acting.run(invite)}>
            {t('settings.staff.new-link')}
          </Button>
          <Button variant="default" onClick={() => acting.run(() => act('access.unlockStaff', done, input))}>
            {t('settings.staff.unlock')}
          </Button>
          {member.disabled ? (
            <Button
              variant="default"
              onClick={() =>
                acting.run(() => act('access.changeStaff', done, { ...input, body: { disabled: false } }))
              }
            >
              {t('settings.staff.enable')}
            </Button>
          ) : (
            <AskButton
              disabled={own}
              danger
              action={t('settings.staff.disable')}
              title={t('settings.staff.disable.of', { name: member.name })}
              onConfirm={() => act('access.disableStaff', done, input)}
              text={t('settings.staff.disable.text')}
            />
          )}
        </div>
      </form>
    </div>
  );
}

interface StaffDetailProps {
  readonly member: StaffMember;
  readonly onLink: (link: string) => void;
}
