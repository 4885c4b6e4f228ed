import type { Matter, MatterEntry, NewMatterEntry } from '@breakwater/contracts/ledger';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { EntryFields } from './entry-fields.tsx';
import { newEntry, readEntry } from './read-entry.ts';

/** Writes down what happened; with `contests`, that an entry is wrong. */
export function AddEntryDialog({ matter, contests, onAdded, onClose }: AddEntryProps) {
  const t = useT();
  const [draft, setDraft] = useState(() => newEntry(contests ? 'contested' : 'response', matter.workspace));
  async function send(): Promise<void> {
    const entry: NewMatterEntry = { ...readEntry(draft), ...(contests && { contests: contests.id }) };
    onAdded(await api.call('ledger.addEntry', { params: { id: matter.id }, body: entry }));
    showToast({ tone: 'done', text: t('matters.added') });
  }
  return (
    <FormDialog
      title={contests ? t('matters.contest') : t('matters.add')}
      text={contests ? t('matters.contest.text') : t('matters.add.text')}
      action={contests ? t('matters.contest') : t('matters.add')}
      onSend={send}
      onClose={onClose}
    >
      <EntryFields focus draft={draft} isContest={contests !== undefined} onChange={setDraft} />
    </FormDialog>
  );
}

interface AddEntryProps {
  readonly matter: Matter;
  readonly contests: MatterEntry | undefined;
  readonly onAdded: (matter: Matter) => void;
  readonly onClose: () => void;
}
