import type { AuthorityContact } from '@breakwater/contracts/orders';
import { NativeSelect, TextInput } from '@mantine/core';
import { useNow } from '../../../api/server-clock.ts';
import { currentLocale, isLocale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { vouchDays, vouchedUntil } from './vouched-until.ts';

/** Invites a contact to the portal: who it is where the contact is a desk, until when, and in which language. */
export function InviteDialog({ contact, onInvited, onClose }: InviteDialogProps) {
  const t = useT();
  const act = useAct(['authorities']);
  const now = useNow();
  const form = useForm(
    () => ({ name: contact.name, email: contact.email ?? '', until: '', locale: currentLocale() }),
    async ({ name, email, until, locale }) => {
      const body = { name: name.trim(), email: email.trim(), locale, ...vouchedUntil(until) };
      const done = t('authorities.invited');
      const { link } = await act('orders.inviteOfficer', done, { params: { id: contact.id }, body });
      onInvited(link);
    },
  );
  return (
    <FormDialog
      form={form}
      title={t('authorities.invite')}
      text={t(contact.officerId === undefined ? 'authorities.invite.text' : 'authorities.invite.again')}
      action={t('authorities.invite')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('authorities.invite.name')}
        {...form.text('name')}
      />
      <TextInput
        required
        type="email"
        dir="ltr"
        maxLength={320}
        label={t('authorities.contact.email')}
        {...form.text('email')}
      />
      <TextInput
        type="date"
        {...vouchDays(now)}
        label={t('authorities.vouched')}
        description={t('authorities.vouched.help')}
        {...form.text('until')}
      />
      <NativeSelect
        label={t('authorities.invite.locale')}
        data={[
          { value: 'en', label: 'English' },
          { value: 'ur', label: 'اردو' },
        ]}
        value={form.draft.locale}
        onChange={({ currentTarget: { value } }) => {
          if (isLocale(value)) form.change({ locale: value });
        }}
      />
    </FormDialog>
  );
}

interface InviteDialogProps {
  readonly contact: AuthorityContact;
  /** With a link that is shown once. */
  readonly onInvited: (link: string) => void;
  readonly onClose: () => void;
}
