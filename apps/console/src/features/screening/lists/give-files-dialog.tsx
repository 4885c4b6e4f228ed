import type { DesignationList } from '@breakwater/contracts/screening';
import { FileInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { upload } from '../../../api/upload.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { fileNames } from './file-name.ts';
import { RefusedDialog } from './refused-dialog.tsx';
import { type ReadOptions, useReadList } from './use-read-list.ts';

const MEGA = 1_000_000;

interface Sent {
  readonly sent: number;
  readonly whole: number;
}

/** Gives the files of a list as they were published, and has them read. The list that was good stays until they are. */
export function GiveFilesDialog({ list: { id, title }, onClose }: GiveFilesDialogProps) {
  const t = useT();
  const [sent, setSent] = useState<Sent>();
  const read = useReadList({ saysFailures: true });
  const form = useForm({ files: [] as File[] }, () => give({}).catch(forget));
  const { files } = form.draft;

  /** Files are forgotten once they were read, whatever came of it: a second try sends them anew. */
  async function give(options: ReadOptions): Promise<void> {
    const whole = Math.max(
      1,
      files.reduce((sum, { size }) => sum + size, 0),
    );
    const names = fileNames(files.map(({ name }) => name));
    let before = 0;
    for (const [index, file] of files.entries()) {
      const params = { id, name: names[index] ?? '' };
      await upload('screening.putListFile', file, { params }, (bytes) =>
        setSent({ sent: before + bytes, whole }),
      );
      before += file.size;
      setSent({ sent: before, whole });
    }
    await read.read(id, { ...options, given: true });
    onClose();
  }
  function forget(error: unknown): never {
    setSent(undefined);
    throw error;
  }
  return (
    <>
      <FormDialog
        form={read.refused ? { ...form, error: null } : form}
        title={t('lists.give.title', { title })}
        action={t('lists.give.read')}
        disabled={files.length === 0}
        onClose={onClose}
      >
        <FileInput
          multiple
          required
          label={t('lists.give.files')}
          description={t('lists.give.help')}
          placeholder={t('lists.give.choose')}
          leftSection={<IconFile size={14} />}
          {...form.value('files')}
        />
        {sent && <Sending sent={sent} reading={read.isReading} />}
      </FormDialog>
      {read.refused && (
        <RefusedDialog refused={read.refused} onClose={read.reset} onAllow={() => give(read.allowed())} />
      )}
    </>
  );
}

interface GiveFilesDialogProps {
  readonly list: Pick<DesignationList, 'id' | 'title'>;
  readonly onClose: () => void;
}

function Sending({ sent: { sent, whole }, reading }: { readonly sent: Sent; readonly reading: boolean }) {
  const t = useT();
  const formats = useFormats();
  return (
    <div role="status">
      <ProgressBar label={t('lists.give.progress')} done={sent} total={whole} />
      <p className="dim">
        {reading
          ? t('lists.give.reading')
          : t('lists.give.sent', {
              sent: formats.number(sent / MEGA, 1),
              whole: formats.number(whole / MEGA, 1),
            })}
      </p>
    </div>
  );
}
