import type { AuthorityContact } from '@breakwater/contracts';
import { Button, CopyButton, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ErrorText } from '../../ui/states.tsx';
import { pathOfContact } from './queries.ts';
import { useSave } from './use-save.ts';

/** Invites a contact to the portal. The link is good once and is shown once. */
export function InviteDialog({ contact, onClose }: InviteDialogProps) {
  const t = useT();
  const save = useSave();
  const { name, email } = contact;
  const send = useMutation({
    mutationFn: () =>
      save(
        () => api.post<{ link: string }>(`${pathOfContact(contact.id)}/invite`, { name, email }),
        t('authorities.invited'),
      ),
  });
  const link = send.data && new URL(send.data.link, window.location.origin).href;
  return (
    <Modal
      opened
      title={t('authorities.invite')}
      closeOnClickOutside={link === undefined}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p className="prose">
          {t(link === undefined ? 'authorities.invite.text' : 'authorities.invite.once')}
        </p>
        {link !== undefined && <output className={styles.secret}>{link}</output>}
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(link === undefined ? 'ui.cancel' : 'ui.close')}
          </Button>
          {link === undefined ? (
            <Button data-autofocus loading={send.isPending} onClick={() => send.mutate()}>
              {t('authorities.invite')}
            </Button>
          ) : (
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button data-autofocus onClick={copy}>
                  {t(copied ? 'authorities.copied' : 'authorities.copy')}
                </Button>
              )}
            </CopyButton>
          )}
        </Group>
      </div>
    </Modal>
  );
}

interface InviteDialogProps {
  readonly contact: AuthorityContact;
  readonly onClose: () => void;
}
