import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useT } from '../i18n/t.tsx';
import { ErrorText } from './states.tsx';

/** Asks before something is done; with `reason`, why it is done is asked too and kept. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, action, danger = false, reason, onConfirm, onClose } = props;
  const t = useT();
  const [text, setText] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      await onConfirm(text.trim());
      setText('');
      setState({ busy: false });
      onClose();
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
    >
      <form onSubmit={(event) => void confirm(event)}>
        {children}
        {reason && (
          <Textarea
            mt="sm"
            label={reason}
            required
            maxLength={10_000}
            data-autofocus
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div role="alert">{state.error !== undefined && <ErrorText error={state.error} />}</div>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={state.busy} {...(danger && { color: 'red.8' })}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** What the button does, as a verb. */
  readonly action: string;
  readonly danger?: boolean;
  /** Label of the field for the reason; without it none is asked. */
  readonly reason?: string;
  /** Closes when done; what it throws is shown. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}
