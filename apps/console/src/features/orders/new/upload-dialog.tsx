import { Button, Group, Modal, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { upload } from '../../../api/upload.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { DropArea } from './drop-area.tsx';
import { type Receipt, ReceiptFields } from './receipt-fields.tsx';

const MEGA = 1_000_000;

/** A file as it came: a form of the law is read at once, anything else is kept and typed by hand. */
export function UploadDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const formats = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [receipt, setReceipt] = useState<Receipt>({ channel: 'email' });
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!file) return;
    setError(undefined);
    setSent(0);
    try {
      const query = { ...receipt, name: file.name };
      const order = await upload('orders.upload', file, { query }, setSent);
      await client.invalidateQueries({ queryKey: ['orders'] });
      const unread = order.state === 'unread';
      showToast({
        tone: unread ? 'attention' : 'done',
        text: t(unread ? 'orders.upload.unread' : 'orders.received', { number: order.number }),
      });
      onClose();
      await navigate({ to: '/orders/$id', params: { id: order.id } });
    } catch (failure) {
      setError(failure);
      setSent(undefined);
    }
  }
  return (
    <Modal
      opened
      size="lg"
      title={t('orders.upload')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <DropArea file={file} onFile={setFile} />
        <ReceiptFields receipt={receipt} onChange={setReceipt} />
        {file && sent !== undefined && (
          <div role="status">
            <Progress.Root size={8}>
              <Progress.Section
                value={Math.min(100, (100 * sent) / Math.max(1, file.size))}
                color="sea"
                aria-label={t('orders.upload.progress')}
              />
            </Progress.Root>
            <p className="dim">
              {t('orders.upload.sent', {
                sent: formats.number(sent / MEGA, 1),
                whole: formats.number(file.size / MEGA, 1),
              })}
            </p>
          </div>
        )}
        <div role="alert">{error !== undefined && <ErrorText error={error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={sent !== undefined} disabled={!file}>
            {t('orders.upload.send')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
