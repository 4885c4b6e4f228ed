import type { AuthorityContact, ContactEntry } from '@breakwater/contracts/orders';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { useSave } from './use-save.ts';

const FIELDS = ['name', 'post', 'email', 'phone'] as const;
type ContactDraft = Readonly<Record<(typeof FIELDS)[number], string>>;

/** A person or desk of an authority. The number is from our own roster: what an order says of itself proves nothing. */
export function ContactDialog({ authorityId, contact, onClose }: ContactDialogProps) {
  const t = useT();
  const save = useSave();
  const [draft, setDraft] = useState<ContactDraft>(() => draftOf(contact));
  const send = useMutation({
    mutationFn: () =>
      contact
        ? save(
            () => api.call('orders.changeContact', { params: { id: contact.id }, body: entryOf(draft) }),
            t('authorities.saved'),
          )
        : save(
            () => api.call('orders.addContact', { params: { id: authorityId }, body: entryOf(draft) }),
            t('authorities.contact.added'),
          ),
    onSuccess: onClose,
  });
  const phoneHelp = contact ? 'authorities.contact.phone.changed' : 'authorities.contact.phone.help';
  return (
    <Modal
      opened
      title={t(contact ? 'authorities.contact.change' : 'authorities.contact.add')}
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
        {FIELDS.map((name) => (
          <TextInput
            key={name}
            required={name === 'name'}
            {...(name === 'name' && { 'data-autofocus': true })}
            {...(name === 'phone' && { description: t(phoneHelp) })}
            type={name === 'email' ? 'email' : 'text'}
            dir="auto"
            maxLength={name === 'phone' ? 60 : 300}
            label={t(`authorities.contact.${name}`)}
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={draft.name.trim() === ''}>
            {t(contact ? 'authorities.save' : 'authorities.contact.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function draftOf(contact: ContactEntry | undefined): ContactDraft {
  const { name = '', post = '', email = '', phone = '' } = contact ?? {};
  return { name, post, email, phone };
}

/** What is sent: what was emptied is left out, and with that it is gone. */
function entryOf({ name, ...rest }: ContactDraft): ContactEntry {
  const given = Object.entries(rest)
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { name: name.trim(), ...Object.fromEntries(given) };
}

interface ContactDialogProps {
  readonly authorityId: string;
  /** The one that is changed; a new one when left out. */
  readonly contact?: AuthorityContact;
  readonly onClose: () => void;
}
