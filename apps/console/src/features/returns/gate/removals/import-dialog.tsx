import { Button, FileInput, Group } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { ProgressBar } from '../../../../ui/progress-bar.tsx';
import { ErrorText } from '../../../../ui/states.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import styles from '../gate.module.css';
import { type ImportFile, readImport } from './read-import.ts';
import { type ImportResult, sendRemovals } from './send-removals.ts';

const MOST_FAULTS = 50;

/** Accounts that were removed before, from a file. Their values become tokens on the server and are dropped. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<ImportFile>();
  const [sent, setSent] = useState<number>();
  const [result, setResult] = useState<ImportResult>();
  const [error, setError] = useState<unknown>();
  const total = read?.removals.length ?? 0;
  async function choose(chosen: File | null): Promise<void> {
    setFile(chosen);
    setResult(undefined);
    setError(undefined);
    setRead(chosen ? readImport(await chosen.text()) : undefined);
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!read) return;
    setError(undefined);
    setSent(0);
    try {
      const done = await sendRemovals(read.removals, setSent);
      setResult(done);
      if (done.accepted > 0) {
        showToast({ tone: 'done', text: t('gate.import.done', { count: done.accepted }) });
      }
      if (done.rejected === 0) onClose();
    } catch (failure) {
      setError(failure);
    }
    setSent(undefined);
    await client.invalidateQueries({ queryKey: ['removals'] });
  }
  return (
    <Dialog title={t('gate.import')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <FileInput
          required
          data-autofocus
          accept=".ndjson,.jsonl,.json,application/x-ndjson,application/json"
          label={t('gate.import.file')}
          description={t('gate.import.help')}
          placeholder={t('gate.import.choose')}
          leftSection={<IconFile size={14} />}
          value={file}
          onChange={(chosen) => void choose(chosen)}
        />
        <p className="prose">{t('gate.import.effect')}</p>
        <div role="status">
          {read && !result && sent === undefined && <p>{t('gate.import.found', { count: total })}</p>}
          {sent !== undefined && <Sending sent={sent} total={total} />}
        </div>
        <div role="alert">
          {read && read.unreadable.length > 0 && (
            <p>
              {t('gate.import.unreadable', {
                count: read.unreadable.length,
                lines: read.unreadable.slice(0, MOST_FAULTS).join(t('gate.and')),
              })}
            </p>
          )}
          {result && result.rejected > 0 && <Rejected result={result} />}
          {error !== undefined && <ErrorText error={error} />}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={sent !== undefined} disabled={total === 0}>
            {t('gate.import.send')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function Sending({ sent, total }: { readonly sent: number; readonly total: number }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      <ProgressBar label={t('gate.import.progress')} done={sent} total={total} />
      <p className="dim">
        {t('gate.import.sent', { sent: formats.number(sent), total: formats.number(total) })}
      </p>
    </>
  );
}

/** What the server did not take, by its place in the file. */
function Rejected({ result: { rejected, receipts } }: { readonly result: ImportResult }) {
  const t = useT();
  const faults = receipts.filter(({ status }) => status === 'rejected').slice(0, MOST_FAULTS);
  return (
    <>
      <p>{t('gate.import.rejected', { count: rejected })}</p>
      <ul className={styles.faults}>
        {faults.map(({ index, pointer, message, code }) => (
          <li key={index}>
            {t('gate.import.place', { number: index + 1 })} <bdi className="code">{pointer}</bdi>{' '}
            <bdi>{message ?? code}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
