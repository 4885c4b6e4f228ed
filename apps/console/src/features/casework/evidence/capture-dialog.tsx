import type { CaseworkCase } from '@breakwater/contracts/casework';
import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useSession } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { deskSeconds, endOfDay, instantOf } from '../../../ui/desk-time.ts';
import { DropFile } from '../../../ui/form/drop-file.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import { itemsQuery } from '../queries.ts';
import { sendCapture } from './send-capture.ts';

/** Keeps a file as a capture: what it is, who made it and how, and what it shows. */
export function CaptureDialog({
  one,
  onClose,
}: {
  readonly one: CaseworkCase;
  readonly onClose: () => void;
}) {
  const t = useT();
  const formats = useFormats();
  const doing = useDoing(['casework']);
  const session = useSession();
  const items = itemsRead(useInfiniteQuery(itemsQuery(one.id, undefined)).data);
  const [sent, setSent] = useState<number>();
  const form = useForm(
    () => ({
      file: null as File | null,
      capturedAt: deskSeconds(Date.now()),
      capturedBy: session?.staff.name ?? '',
      how: '',
      address: '',
      note: '',
      keepUntil: '',
      items: [] as readonly string[],
    }),
    async ({ file, capturedAt, capturedBy, how, address, note, keepUntil, items: shown }) => {
      if (!file) return;
      const about = {
        capturedAt: instantOf(capturedAt) ?? new Date().toISOString(),
        capturedBy: capturedBy.trim(),
        how: how.trim(),
        items: [...shown],
        ...(address.trim() !== '' && { address: address.trim() }),
        ...(note.trim() !== '' && { note: note.trim() }),
        ...(keepUntil !== '' && { keepUntil: endOfDay(keepUntil) }),
      };
      setSent(0);
      try {
        await doing(t('casework.capture.sealed.done'), () => sendCapture(one.id, file, about, setSent));
      } finally {
        setSent(undefined);
      }
    },
  );
  const { file } = form.draft;
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('casework.capture.add')}
      text={t('casework.capture.text')}
      action={t('casework.capture.add')}
      disabled={file === null}
      onClose={onClose}
    >
      <DropFile
        autofocus
        label={t('casework.capture.file')}
        help={t('casework.capture.help')}
        file={file ?? undefined}
        onFile={(chosen) => form.change({ file: chosen, capturedAt: deskSeconds(chosen.lastModified) })}
      />
      <div className={blocks.pair}>
        <TextInput
          required
          type="datetime-local"
          step={1}
          label={t('casework.capture.at')}
          {...form.text('capturedAt')}
        />
        <TextInput
          required
          dir="auto"
          maxLength={300}
          label={t('casework.capture.by')}
          {...form.text('capturedBy')}
        />
      </div>
      <TextInput
        required
        dir="auto"
        maxLength={500}
        label={t('casework.capture.how')}
        description={t('casework.capture.how.help')}
        {...form.text('how')}
      />
      <TextInput
        dir="ltr"
        maxLength={4_096}
        label={t('casework.capture.address')}
        {...form.text('address')}
      />
      <MultiSelect
        searchable
        label={t('casework.capture.items')}
        data={items.map(({ id, place, value }) => ({ value: id, label: `${place}. ${value}` }))}
        {...form.list('items')}
      />
      <Textarea
        autosize
        dir="auto"
        maxLength={5_000}
        label={t('casework.field.note')}
        {...form.text('note')}
      />
      <TextInput
        type="date"
        label={t('casework.capture.keep-until')}
        description={t('casework.capture.keep-until.help')}
        {...form.text('keepUntil')}
      />
      <div role="status">
        {sent !== undefined && file && (
          <>
            <p>{t('casework.sending', { share: formats.percent(sent / Math.max(1, file.size), 0) })}</p>
            <ProgressBar label={t('casework.capture.file')} done={sent} total={file.size} />
          </>
        )}
      </div>
    </FormDialog>
  );
}
