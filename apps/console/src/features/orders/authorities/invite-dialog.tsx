import type { AuthorityContact } from '@breakwater/contracts/orders';
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useNow } from '../../../api/server-clock.ts';
import { currentLocale, isLocale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { InviteLink } from './invite-link.tsx';
import { useSave } from './use-save.ts';
import { vouchDays, vouchedUntil } from './vouched-until.ts';

/** Invites a contact to the portal: who it is where the contact is a desk, until when, and in which language. */
export function InviteDialog({ contact, onClose }: InviteDialogProps) {
  const t = useT();
  const save = useSave();
  const now = useNow();
  const [draft, setDraft] = useState({
    name: contact.name,
    email: contact.email ?? '',
    until: '',
    locale: currentLocale(),
  });
  const set =
    (name: 'name' | 'email' | 'until') => (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value });
  const send = useMutation({
    mutationFn: () => {
      const { name, email, until, locale } = draft;
      const body = { name: name.trim(), email: email.trim(), locale, ...vouchedUntil(until) };
      return save(
        () => api.call('orders.inviteOfficer', { params: { id: contact.id }, body }),
        t('authorities.invited'),
      );
    },
  });
  if (send.data) return <InviteLink link={send.data.link} onClose={onClose} />;
  return (
    <Modal
      opened
      title={t('authorities.invite')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p className="prose">
          {t(contact.officerId === undefined ? 'authorities.invite.text' : 'authorities.invite.again')}
        </p>
        <TextInput
          required
          data-autofocus
          dir="auto"
          maxLength={200}
          label={t('authorities.invite.name')}
          value={draft.name}
          onChange={set('name')}
        />
        <TextInput
          required
          type="email"
          dir="ltr"
          maxLength={320}
          label={t('authorities.contact.email')}
          value={draft.email}
          onChange={set('email')}
        />
        <TextInput
          type="date"
          {...vouchDays(now)}
          label={t('authorities.vouched')}
          description={t('authorities.vouched.help')}
          value={draft.until}
          onChange={set('until')}
        />
        <NativeSelect
          label={t('authorities.invite.locale')}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
          value={draft.locale}
          onChange={({ currentTarget: { value } }) => {
            if (isLocale(value)) setDraft({ ...draft, locale: value });
          }}
        />
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t('authorities.invite')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface InviteDialogProps {
  readonly contact: AuthorityContact;
  readonly onClose: () => void;
}
