import { Textarea } from '@mantine/core';
import { type DialogWords, SendDialog } from './send-dialog.tsx';
import { useForm } from './use-form.ts';

/** Asks before something is done; with `reason`, why it is done is asked too and kept. */
export function ConfirmDialog({ reason, onConfirm, children, ...dialog }: ConfirmDialogProps) {
  const form = useForm({ because: '' }, ({ because }) => onConfirm(because.trim()));
  return (
    <SendDialog form={form} {...dialog}>
      {children}
      {reason && (
        <Textarea
          label={reason}
          required
          maxLength={10_000}
          data-autofocus
          dir="auto"
          {...form.text('because')}
        />
      )}
    </SendDialog>
  );
}

export interface ConfirmDialogProps extends DialogWords {
  readonly opened: boolean;
  readonly danger?: boolean;
  /** Label of the field for the reason; without it none is asked. */
  readonly reason?: string | undefined;
  /** Closes when done; what it throws is shown. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
}
