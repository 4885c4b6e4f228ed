import type { Matter, MatterEntry, NewMatterEntry } from '@breakwater/contracts/ledger';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { EntryFields } from './entry-fields.tsx';
import { newEntry, readEntry } from './read-entry.ts';

/** Writes down what happened; with `contests`, that an entry is wrong. */
export function AddEntryDialog({ matter, contests, onAdded, onClose }: AddEntryProps) {
  const t = useT();
  const act = useAct(['matters', 'list']);
  const form = useForm(
    () => newEntry(contests ? 'contested' : 'response', matter.workspace),
    async (draft) => {
      const body: NewMatterEntry = { ...readEntry(draft), ...(contests && { contests: contests.id }) };
      onAdded(await act('ledger.addEntry', t('matters.added'), { params: { id: matter.id }, body }));
    },
  );
  return (
    <FormDialog
      form={form}
      title={contests ? t('matters.contest') : t('matters.add')}
      text={contests ? t('matters.contest.text') : t('matters.add.text')}
      action={contests ? t('matters.contest') : t('matters.add')}
      onClose={onClose}
    >
      <EntryFields focus draft={form.draft} isContest={contests !== undefined} onChange={form.change} />
    </FormDialog>
  );
}

interface AddEntryProps {
  readonly matter: Matter;
  readonly contests: MatterEntry | undefined;
  readonly onAdded: (matter: Matter) => void;
  readonly onClose: () => void;
}
