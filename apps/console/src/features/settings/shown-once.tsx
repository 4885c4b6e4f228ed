import { Button, CopyButton, Modal } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import styles from './settings.module.css';

/** A secret that nobody can show again: a link or a key. */
export function ShownOnce({ secret, title, text, onClose }: ShownOnceProps) {
  const t = useT();
  return (
    <Modal
      opened={secret !== undefined}
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
    >
      <div className={styles.once}>
        <p className="prose">{text}</p>
        <output className={styles.secret}>{secret}</output>
        <div className={styles.buttons}>
          <CopyButton value={secret ?? ''}>
            {({ copied, copy }) => (
              <Button
                data-autofocus
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                onClick={copy}
              >
                {t(copied ? 'settings.copied' : 'settings.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t('settings.kept')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface ShownOnceProps {
  readonly secret: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}
