import type { BankPreview } from '@breakwater/contracts/detection';
import { FileInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { LoadingState } from '../../../../ui/states.tsx';
import { useAct } from '../../../../ui/use-act.ts';
import { wordsOf } from '../entry.ts';
import { DryRunView } from '../save/dry-run-view.tsx';
import { StoreForm, type StoreOptions } from '../save/store-form.tsx';
import { BankDiffView } from '../versions/bank-diff.tsx';
import { ImportFaults } from './import-faults.tsx';

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onStored: (bank: string) => void;
}

interface BankFile {
  readonly file: string;
  readonly format: 'csv' | 'json';
}

/** A bank from a file: read, compared with what is there, tried on stored events, and only then stored. */
export function ImportDialog({ onClose, onStored }: ImportDialogProps) {
  const t = useT();
  const act = useAct(['banks']);
  const [chosen, setChosen] = useState<File | null>(null);
  const [read, setRead] = useState<BankFile>();
  const preview = useMutation({
    mutationFn: (body: BankFile) => api.call('detection.previewBanks', { body }),
  });
  async function choose(file: File | null): Promise<void> {
    setChosen(file);
    setRead(undefined);
    preview.reset();
    if (!file) return;
    const body = { file: await file.text(), format: file.name.endsWith('.csv') ? 'csv' : 'json' } as const;
    setRead(body);
    preview.mutate(body);
  }
  async function store({ reason, force }: StoreOptions): Promise<void> {
    if (!read) return;
    const query = { version: preview.data?.version, reason, force: force || undefined };
    const bank = await act(
      'detection.importBanks',
      ({ title, version }) => t('banks.saved', { title, version }),
      {
        query,
        body: read,
      },
    );
    onClose();
    onStored(bank.id);
  }
  return (
    <Dialog size="xl" title={t('banks.import.title')} onClose={onClose}>
      <FileInput
        accept=".json,.csv,application/json,text/csv"
        label={t('banks.import.file')}
        description={t('banks.import.help')}
        placeholder={t('banks.import.choose')}
        leftSection={<IconFile size={14} />}
        value={chosen}
        onChange={(file) => void choose(file)}
      />
      {preview.isPending && <LoadingState rows={4} />}
      {preview.isError && <ImportFaults error={preview.error} />}
      {preview.data && <PreviewView preview={preview.data} onStore={store} onClose={onClose} />}
    </Dialog>
  );
}

interface PreviewViewProps {
  readonly preview: BankPreview;
  readonly onStore: (options: StoreOptions) => Promise<void>;
  readonly onClose: () => void;
}

function PreviewView({ preview, onStore, onClose }: PreviewViewProps) {
  const t = useT();
  const { bank, version, diff, dryRun } = preview;
  const entries = [...diff.added, ...diff.changed.map(({ after }) => after)];
  const nameOf = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    return entry ? wordsOf(entry) : id;
  };
  return (
    <>
      <h3 style={{ marginBlockStart: 16 }}>
        <bdi>{bank.title}</bdi>
      </h3>
      <p>
        {version === undefined
          ? t('banks.import.new', { count: bank.entryCount })
          : t('banks.import.replaces', { version, count: bank.entryCount })}
      </p>
      <details>
        <summary style={{ minBlockSize: 24, cursor: 'pointer' }}>
          {t('banks.diff.counts', diff.counts)}
        </summary>
        <BankDiffView diff={diff} />
      </details>
      <div style={{ marginBlockStart: 12 }}>
        <DryRunView run={dryRun} wordsOf={nameOf} />
      </div>
      <StoreForm
        isRefused={dryRun.faults.length > 0}
        action={t('banks.import.store')}
        onStore={onStore}
        onCancel={onClose}
      />
    </>
  );
}
