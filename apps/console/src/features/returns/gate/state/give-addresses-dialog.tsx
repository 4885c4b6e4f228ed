import type { AddressClass } from '@breakwater/contracts/returns';
import { FileInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { upload } from '../../../../api/upload.ts';
import { useT } from '../../../../i18n/t.tsx';
import { FormDialog } from '../../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useDoing } from '../../../../ui/use-act.ts';

/** Takes a text with one range a line; it replaces what was there of its kind. */
export function GiveAddressesDialog({ kind, onClose }: GiveAddressesDialogProps) {
  const t = useT();
  const doing = useDoing(['gate', 'addresses']);
  const form = useForm({ file: null as File | null }, async ({ file }) => {
    if (!file) return;
    await doing(
      ({ ranges }) => t('gate.addresses.done', { count: ranges }),
      () => upload('returns.putAddresses', file, { params: { class: kind } }),
    );
  });
  return (
    <FormDialog
      form={form}
      title={t(`gate.address.${kind}`)}
      action={t('gate.addresses.give')}
      disabled={!form.draft.file}
      onClose={onClose}
    >
      <FileInput
        required
        accept=".txt,.csv,text/plain,text/csv"
        label={t('gate.addresses.file')}
        description={t('gate.addresses.help')}
        placeholder={t('gate.import.choose')}
        leftSection={<IconFile size={14} />}
        {...form.value('file')}
      />
      <p className="prose">{t('gate.addresses.effect')}</p>
    </FormDialog>
  );
}

interface GiveAddressesDialogProps {
  readonly kind: AddressClass;
  readonly onClose: () => void;
}
