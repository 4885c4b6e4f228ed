import type { AuthorityContact, ContactEntry } from '@breakwater/contracts/orders';
import { TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

const FIELDS = ['name', 'post', 'email', 'phone'] as const;
type ContactDraft = Readonly<Record<(typeof FIELDS)[number], string>>;

/** A person or desk of an authority. The number is from our own roster: what an order says of itself proves nothing. */
export function ContactDialog({ authorityId, contact, onClose }: ContactDialogProps) {
  const t = useT();
  const act = useAct(['authorities']);
  const form = useForm(
    () => draftOf(contact),
    (draft) => {
      const body = entryOf(draft);
      return contact
        ? act('orders.changeContact', t('authorities.saved'), { params: { id: contact.id }, body })
        : act('orders.addContact', t('authorities.contact.added'), { params: { id: authorityId }, body });
    },
  );
  const phoneHelp = contact ? 'authorities.contact.phone.changed' : 'authorities.contact.phone.help';
  return (
    <FormDialog
      form={form}
      title={t(contact ? 'authorities.contact.change' : 'authorities.contact.add')}
      action={t(contact ? 'authorities.save' : 'authorities.contact.add')}
      disabled={form.draft.name.trim() === ''}
      onClose={onClose}
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
          {...form.text(name)}
        />
      ))}
    </FormDialog>
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
