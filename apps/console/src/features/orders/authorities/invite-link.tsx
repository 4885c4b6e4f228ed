import { Button, CopyButton, Group, Modal } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';

/** The link of an invitation, which is good once and shown once. */
export function InviteLink({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const t = useT();
  const address = new URL(link, window.location.origin).href;
  return (
    <Modal
      opened
      title={t('authorities.invite')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p className="prose">{t('authorities.invite.once')}</p>
        <output className={styles.secret}>{address}</output>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.close')}
          </Button>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button data-autofocus onClick={copy}>
                {t(copied ? 'authorities.copied' : 'authorities.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </div>
    </Modal>
  );
}
