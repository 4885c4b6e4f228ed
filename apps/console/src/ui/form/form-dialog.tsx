import { type DialogWords, SendDialog } from './send-dialog.tsx';
import type { AnyForm } from './use-form.ts';

/** A dialog whose fields are sent together; what the server refuses is shown, and nothing that was written is lost. */
export function FormDialog(props: FormDialogProps) {
  return <SendDialog opened {...props} />;
}

interface FormDialogProps extends DialogWords {
  /** Of `useForm`: what its fields are bound to. */
  readonly form: AnyForm;
  readonly size?: 'md' | 'lg';
  readonly disabled?: boolean;
}
