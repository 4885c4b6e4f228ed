import type { Authority } from '@breakwater/contracts/orders';
import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { AUTHORITY_KINDS } from '../vocabulary.ts';
import { type AuthorityDraft, draftOf, inputOf, NEW_AUTHORITY } from './authority-draft.ts';

/** Enters an authority, or changes what is known of it. */
export function AuthorityDialog({ authority, onClose, onSaved }: AuthorityDialogProps) {
  const t = useT();
  const act = useAct(['authorities']);
  const form = useForm<AuthorityDraft>(authority ? draftOf(authority) : NEW_AUTHORITY, async (draft) => {
    const done = t('authorities.saved');
    const { id } = authority
      ? await act('orders.changeAuthority', done, {
          params: { id: authority.id },
          body: inputOf(draft, authority),
        })
      : await act('orders.addAuthority', done, { body: inputOf(draft) });
    onSaved?.(authority?.id ?? id);
  });
  const { draft } = form;
  const line = (name: 'name' | 'country' | 'timezone' | 'recipient', required: boolean) => (
    <TextInput
      required={required}
      data-autofocus={name === 'name' || undefined}
      dir="auto"
      maxLength={name === 'country' ? 2 : 500}
      label={t(`authorities.${name}`)}
      description={t(`authorities.${name}.help`)}
      {...form.text(name)}
    />
  );
  const tags = (name: 'domains' | 'legalCodes' | 'languages') => (
    <TagsInput
      label={t(`authorities.${name}`)}
      description={t(`authorities.${name}.help`)}
      {...form.list(name)}
    />
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t(authority ? 'authorities.change' : 'authorities.new')}
      action={t('authorities.save')}
      disabled={draft.name.trim() === '' || draft.country.trim().length !== 2}
      onClose={onClose}
    >
      {line('name', true)}
      <div className={styles.pair}>
        <Select
          label={t('authorities.kind')}
          {...form.choice('kind', AUTHORITY_KINDS, (kind) => t(`authorities.kind.${kind}`))}
        />
        {line('country', true)}
        {line('timezone', true)}
      </div>
      {tags('domains')}
      {tags('legalCodes')}
      {tags('languages')}
      <div className={styles.pair}>
        {line('recipient', false)}
        <TextInput
          type="date"
          label={t('authorities.recipientUntil')}
          description={t('authorities.recipientUntil.help')}
          {...form.text('recipientUntil')}
        />
      </div>
      <Textarea label={t('authorities.note')} autosize minRows={2} maxLength={5_000} {...form.text('note')} />
    </FormDialog>
  );
}

interface AuthorityDialogProps {
  /** The one that is changed; a new one when left out. */
  readonly authority?: Authority;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}
