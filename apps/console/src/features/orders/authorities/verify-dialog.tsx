import type { AuthorityContact, ContactVerification } from '@breakwater/contracts/orders';
import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { useSave } from './use-save.ts';

type Method = ContactVerification['method'];

/** What a person can show by hand, and the level that it reaches; the exchange shows its own. */
const METHODS = { mail: 1, 'call-back': 2, portal: 3, certificate: 4 } as const satisfies Partial<
  Record<Method, number>
>;
const BY_HAND = ['mail', 'call-back', 'portal', 'certificate'] as const;

/** Takes down a step that showed who a contact is. */
export function VerifyDialog({ contact, onClose }: VerifyDialogProps) {
  const t = useT();
  const save = useSave();
  const [method, setMethod] = useState<(typeof BY_HAND)[number]>('call-back');
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: () =>
      save(
        () =>
          api.call('orders.verifyContact', {
            params: { id: contact.id },
            body: {
              method,
              level: METHODS[method],
              note: note.trim(),
            },
          }),
        t('authorities.verified.done'),
      ),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      title={t('authorities.verify')}
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
        <Select
          data-autofocus
          allowDeselect={false}
          label={t('authorities.method')}
          data={BY_HAND.filter((value) => value !== 'portal' || contact.officerId !== undefined).map(
            (value) => ({ value, label: t(`authorities.method.${value}`) }),
          )}
          value={method}
          onChange={(value) => setMethod(BY_HAND.find((one) => one === value) ?? 'call-back')}
        />
        <p className="prose">
          {t('authorities.verify.reaches', {
            level: t(`authorities.level.${METHODS[method]}`),
            text: t(`authorities.level.${METHODS[method]}.text`),
          })}
        </p>
        <Textarea
          required
          label={t('authorities.verify.note')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={note.trim() === ''}>
            {t('authorities.verify')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface VerifyDialogProps {
  readonly contact: AuthorityContact;
  readonly onClose: () => void;
}
