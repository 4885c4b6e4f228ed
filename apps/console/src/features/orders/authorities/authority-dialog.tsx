import type { Authority } from '@breakwater/contracts/orders';
import { Button, Group, Modal, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { AUTHORITY_KINDS } from '../vocabulary.ts';
import { type AuthorityDraft, draftOf, inputOf, NEW_AUTHORITY } from './authority-draft.ts';
import { useSave } from './use-save.ts';

/** Enters an authority, or changes what is known of it. */
export function AuthorityDialog({ authority, onClose, onSaved }: AuthorityDialogProps) {
  const t = useT();
  const save = useSave();
  const [draft, setDraft] = useState<AuthorityDraft>(() => (authority ? draftOf(authority) : NEW_AUTHORITY));
  const set = (change: Partial<AuthorityDraft>): void => setDraft({ ...draft, ...change });
  const send = useMutation({
    mutationFn: () =>
      save(
        () =>
          authority
            ? api.call('orders.changeAuthority', {
                params: { id: authority.id },
                body: inputOf(draft, authority),
              })
            : api.call('orders.addAuthority', { body: inputOf(draft) }),
        t('authorities.saved'),
      ),
    onSuccess: ({ id }) => onSaved(authority?.id ?? id),
  });
  const line = (name: 'name' | 'country' | 'timezone' | 'recipient', required: boolean) => (
    <TextInput
      required={required}
      dir="auto"
      maxLength={name === 'country' ? 2 : 500}
      label={t(`authorities.${name}`)}
      description={t(`authorities.${name}.help`)}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const tags = (name: 'domains' | 'legalCodes' | 'languages') => (
    <TagsInput
      label={t(`authorities.${name}`)}
      description={t(`authorities.${name}.help`)}
      value={[...draft[name]]}
      onChange={(values) => set({ [name]: values })}
    />
  );
  return (
    <Modal
      opened
      size="lg"
      title={t(authority ? 'authorities.change' : 'authorities.new')}
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
        {line('name', true)}
        <div className={styles.pair}>
          <Select
            label={t('authorities.kind')}
            allowDeselect={false}
            data={AUTHORITY_KINDS.map((value) => ({ value, label: t(`authorities.kind.${value}`) }))}
            value={draft.kind}
            onChange={(value) =>
              set({ kind: AUTHORITY_KINDS.find((one) => one === value) ?? 'law-enforcement' })
            }
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
            value={draft.recipientUntil}
            onChange={(event) => set({ recipientUntil: event.currentTarget.value })}
          />
        </div>
        <Textarea
          label={t('authorities.note')}
          autosize
          minRows={2}
          maxLength={5_000}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            loading={send.isPending}
            disabled={draft.name.trim() === '' || draft.country.trim().length !== 2}
          >
            {t('authorities.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface AuthorityDialogProps {
  /** The one that is changed; a new one when left out. */
  readonly authority?: Authority;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}
