import { Button, FileInput, Progress } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { ErrorText } from '../../ui/states.tsx';
import styles from '../portal.module.css';
import { uploadOrder } from '../queries.ts';
import { goTo } from '../use-place.tsx';

/** An order that exists as a file already: Annex I or EPOC, as JSON or XML, or anything else, which people then read. */
export function UploadBox() {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!file) return;
    setError(undefined);
    setSent(0);
    try {
      const { id } = await uploadOrder(file, setSent);
      goTo({ page: 'order', id });
    } catch (failure) {
      setError(failure);
      setSent(undefined);
    }
  }
  return (
    <form className={styles.box} onSubmit={(event) => void send(event)}>
      <h2>{t('filing.upload')}</h2>
      <p className="prose dim">{t('filing.upload.help')}</p>
      <FileInput
        label={t('filing.upload.file')}
        placeholder={t('filing.upload.choose')}
        leftSection={<IconFile size={14} />}
        value={file}
        onChange={setFile}
      />
      {sent !== undefined && file && (
        <Progress.Root size={8}>
          <Progress.Section
            value={(100 * sent) / Math.max(1, file.size)}
            color="sea"
            aria-label={t('filing.upload.progress')}
          />
        </Progress.Root>
      )}
      <div role="alert" className={styles.fault}>
        {error !== undefined && <ErrorText error={error} />}
      </div>
      <Button type="submit" variant="default" disabled={!file} loading={sent !== undefined}>
        {t('filing.upload.send')}
      </Button>
    </form>
  );
}
