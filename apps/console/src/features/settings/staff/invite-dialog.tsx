import type { Role } from '@breakwater/contracts';
import { TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { isDone, useAct } from '../../../ui/use-act.ts';
import { RolePicker } from './role-picker.tsx';

/** Adds a person; what they get is a link that works once. */
export function InviteDialog({ onClose, onInvited }: InviteProps) {
  const t = useT();
  const act = useAct(['staff']);
  const form = useForm({ name: '', email: '', roles: [] as readonly Role[] }, async (body) => {
    const added = await act('access.addStaff', t('settings.saved'), { body });
    if (isDone(added)) onInvited(new URL(added.inviteUrl, location.origin).href);
  });
  return (
    <FormDialog
      form={form}
      title={t('settings.staff.invite')}
      action={t('settings.staff.invite.action')}
      disabled={form.draft.roles.length === 0}
      onClose={onClose}
    >
      <TextInput
        label={t('settings.staff.name')}
        required
        data-autofocus
        maxLength={200}
        dir="auto"
        {...form.text('name')}
      />
      <TextInput
        label={t('settings.staff.email')}
        type="email"
        required
        maxLength={320}
        dir="ltr"
        {...form.text('email')}
      />
      <RolePicker roles={form.draft.roles} onChange={(roles) => form.change({ roles })} />
    </FormDialog>
  );
}

interface InviteProps {
  readonly onClose: () => void;
  readonly onInvited: (link: string) => void;
}
