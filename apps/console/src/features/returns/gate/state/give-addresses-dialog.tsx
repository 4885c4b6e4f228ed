import type { AddressClass } from '@breakwater/contracts/returns';
import { Button, FileInput, Group, Modal } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { upload } from '../../../../api/upload.ts';
import { useT } from '../../../../i18n/t.tsx';
import { ErrorText } from '../../../../ui/states.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import styles from '../gate.module.css';

/** Takes a text with one range a line; it replaces what was there of its kind. */
export function GiveAddressesDialog({ kind, onClose }: GiveAddressesDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!file) return;
    setState({ busy: true });
    try {
      const { ranges } = await upload('returns.putAddresses', file, { params: { class: kind } });
      await client.invalidateQueries({ queryKey: ['gate', 'addresses'] });
      showToast({ tone: 'done', text: t('gate.addresses.done', { count: ranges }) });
      onClose();
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Modal
      opened
      title={t(`gate.address.${kind}`)}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <FileInput
          required
          accept=".txt,.csv,text/plain,text/csv"
          label={t('gate.addresses.file')}
          description={t('gate.addresses.help')}
          placeholder={t('gate.import.choose')}
          leftSection={<IconFile size={14} />}
          value={file}
          onChange={setFile}
        />
        <p className="prose">{t('gate.addresses.effect')}</p>
        <div role="alert">{state.error !== undefined && <ErrorText error={state.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={state.busy} disabled={!file}>
            {t('gate.addresses.give')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface GiveAddressesDialogProps {
  readonly kind: AddressClass;
  readonly onClose: () => void;
}
