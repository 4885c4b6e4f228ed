import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { upload } from '../../../api/upload.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { DropFile } from '../../../ui/form/drop-file.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import { type Receipt, ReceiptFields } from './receipt-fields.tsx';

const MEGA = 1_000_000;

interface UploadDraft {
  readonly receipt: Receipt;
  readonly file: File | undefined;
}

/** A file as it came: a form of the law is read at once, anything else is kept and typed by hand. */
export function UploadDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const formats = useFormats();
  const doing = useDoing(['orders']);
  const navigate = useNavigate();
  const [sent, setSent] = useState<number>();
  const form = useForm<UploadDraft>(
    { receipt: { channel: 'email' }, file: undefined },
    ({ receipt, file }) => (file === undefined ? Promise.resolve() : give(receipt, file)),
  );
  async function give(receipt: Receipt, file: File): Promise<void> {
    setSent(0);
    try {
      const query = { ...receipt, name: file.name };
      const order = await doing(undefined, () => upload('orders.upload', file, { query }, setSent));
      const unread = order.state === 'unread';
      showToast({
        tone: unread ? 'attention' : 'done',
        text: t(unread ? 'orders.upload.unread' : 'orders.received', { number: order.number }),
      });
      await navigate({ to: '/orders/$id', params: { id: order.id } });
    } finally {
      setSent(undefined);
    }
  }
  const { receipt, file } = form.draft;
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('orders.upload')}
      action={t('orders.upload.send')}
      disabled={!file}
      onClose={onClose}
    >
      <DropFile
        autofocus
        label={t('orders.upload.file')}
        help={t('orders.upload.help')}
        file={file}
        onFile={(given) => form.change({ file: given })}
      />
      <ReceiptFields receipt={receipt} onChange={(next) => form.change({ receipt: next })} />
      {file && sent !== undefined && (
        <div role="status">
          <ProgressBar label={t('orders.upload.progress')} done={sent} total={file.size} />
          <p className="dim">
            {t('orders.upload.sent', {
              sent: formats.number(sent / MEGA, 1),
              whole: formats.number(file.size / MEGA, 1),
            })}
          </p>
        </div>
      )}
    </FormDialog>
  );
}
