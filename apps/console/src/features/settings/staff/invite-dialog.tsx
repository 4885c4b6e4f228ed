import type { Role } from '@breakwater/contracts';
import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { useSave } from '../use-save.ts';
import { RolePicker } from './role-picker.tsx';

const EMPTY = { name: '', email: '', roles: [] as readonly Role[] };

/** Adds a person; what they get is a link that works once. */
export function InviteDialog({ opened, onClose, onInvited }: InviteProps) {
  const t = useT();
  const [form, setForm] = useState(EMPTY);
  const invite = useSave(
    (body: typeof EMPTY) => api.call('access.addStaff', { body }),
    [['staff']],
    ({ inviteUrl }) => onInvited(new URL(inviteUrl, location.origin).href),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // Where it waits for somebody else it was asked for all the same, and is not asked for twice.
    invite.mutate(form, {
      onSuccess: () => {
        setForm(EMPTY);
        onClose();
      },
    });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('settings.staff.invite')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
    >
      <form onSubmit={onSubmit} className={styles.once}>
        <TextInput
          label={t('settings.staff.name')}
          required
          data-autofocus
          maxLength={200}
          dir="auto"
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings.staff.email')}
          type="email"
          required
          maxLength={320}
          dir="ltr"
          value={form.email}
          onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
        />
        <RolePicker roles={form.roles} onChange={(roles) => setForm({ ...form, roles })} />
        <Failure error={invite.error} />
        <div className={styles.buttons}>
          <Button type="submit" disabled={form.roles.length === 0} loading={invite.isPending}>
            {t('settings.staff.invite.action')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface InviteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onInvited: (link: string) => void;
}
