import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ErrorText } from '../../ui/states.tsx';
import { pathOfAuthority } from './queries.ts';
import { useSave } from './use-save.ts';

const FIELDS = ['name', 'post', 'email', 'phone'] as const;

/** A person or desk of an authority. The number is from our own roster: what an order says of itself proves nothing. */
export function ContactDialog({ authorityId, onClose }: ContactDialogProps) {
  const t = useT();
  const save = useSave();
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const send = useMutation({
    mutationFn: () => {
      const given = Object.entries(draft)
        .map(([name, text]) => [name, text.trim()] as const)
        .filter(([, text]) => text !== '');
      const body = Object.fromEntries(given);
      return save(
        () => api.post(`${pathOfAuthority(authorityId)}/contacts`, body),
        t('authorities.contact.added'),
      );
    },
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      title={t('authorities.contact.add')}
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
            {...(name === 'phone' && { description: t('authorities.contact.phone.help') })}
            type={name === 'email' ? 'email' : 'text'}
            dir="auto"
            maxLength={300}
            label={t(`authorities.contact.${name}`)}
            value={draft[name] ?? ''}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={(draft.name ?? '').trim() === ''}>
            {t('authorities.contact.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface ContactDialogProps {
  readonly authorityId: string;
  readonly onClose: () => void;
}
