import { Button, FileInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Failure } from '../../ui/states.tsx';
import { useActing } from '../../ui/use-act.ts';
import styles from '../portal.module.css';
import { uploadOrder } from '../queries.ts';
import { goTo } from '../use-place.tsx';

/** An order that exists as a file already: Annex I or EPOC, as JSON or XML, or anything else, which people then read. */
export function UploadBox() {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number>();
  const acting = useActing();
  async function send(chosen: File): Promise<void> {
    setSent(0);
    try {
      const { id } = await uploadOrder(chosen, setSent);
      goTo({ page: 'order', id });
    } catch (failure) {
      setSent(undefined);
      throw failure;
    }
  }
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) acting.run(() => send(file));
      }}
    >
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
        <ProgressBar label={t('filing.upload.progress')} done={sent} total={file.size} />
      )}
      <Failure error={acting.error} />
      <Button type="submit" variant="default" disabled={!file} loading={sent !== undefined}>
        {t('filing.upload.send')}
      </Button>
    </form>
  );
}
