import { Button, Group, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/t.tsx';
import { Failure } from '../states.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import styles from './form.module.css';
import type { AnyForm } from './use-form.ts';

/** A dialog with what is sent and the two ways on; it closes once that was taken. */
export function SendDialog(props: SendDialogProps) {
  const { form, opened, title, text, action, size = 'md', danger = false, disabled = false } = props;
  const { onClose, children } = props;
  const t = useT();
  useFocusBack(opened);
  const client = useQueryClient();
  const close = (): void => {
    form.reset();
    onClose();
  };
  /** What was refused was perhaps asked of what is no longer so. */
  const leave = (): void => {
    onClose();
    if (form.error) void client.refetchQueries({ type: 'active', stale: true });
  };
  return (
    <Modal
      opened={opened}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={leave}
    >
      <form className={styles.form} onSubmit={(event) => form.submit(event, close)}>
        {text && <p className="prose">{text}</p>}
        {children}
        <Failure error={form.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            loading={form.isSending}
            disabled={disabled}
            {...(danger && { color: 'red.8' })}
          >
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** What every dialog says, and when it may be sent. */
export interface DialogWords {
  readonly title: string;
  readonly text?: string | undefined;
  /** What the button does, as a verb. */
  readonly action: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

interface SendDialogProps extends DialogWords {
  readonly form: AnyForm;
  readonly opened: boolean;
  readonly size?: 'md' | 'lg';
  readonly danger?: boolean;
  readonly disabled?: boolean;
}
