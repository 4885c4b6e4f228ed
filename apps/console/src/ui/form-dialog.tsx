import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';
import styles from './form-dialog.module.css';
import { ErrorText } from './states.tsx';

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
  const sending = useMutation({ mutationFn: onSend, onSuccess: onClose });
  return (
    <Modal
      opened
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.isPending) sending.mutate();
        }}
      >
        {text && <p className="prose">{text}</p>}
        {children}
        <div role="alert">{sending.isError && <ErrorText error={sending.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={sending.isPending} disabled={disabled}>
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
