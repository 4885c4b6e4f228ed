import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';
import styles from './form-dialog.module.css';
import { ErrorText } from './states.tsx';
import { useSending } from './use-sending.ts';

/** A dialog whose fields are sent together; what the server refuses is shown, and nothing that was written is lost. */
export function FormDialog({
  title,
  text,
  action,
  disabled = false,
  onSend,
  onClose,
  children,
}: FormDialogProps) {
  const t = useT();
  const { busy, error, submit } = useSending(async () => {
    await onSend();
    onClose();
  });
  return (
    <Modal
      opened
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        {text && <p className="prose">{text}</p>}
        {children}
        <div role="alert">{error !== undefined && <ErrorText error={error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={disabled}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface FormDialogProps {
  readonly title: string;
  readonly text?: string;
  /** What the button does, as a verb. */
  readonly action: string;
  readonly disabled?: boolean;
  /** Closes when done; what it throws is shown. */
  readonly onSend: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
