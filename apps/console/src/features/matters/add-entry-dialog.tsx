import type { Matter, MatterEntry, NewMatterEntry } from '@breakwater/contracts';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { BY, ENTRY_TYPES, readEntry } from './read-entry.ts';

/** Writes down what happened; with `contests`, that an entry is wrong. */
export function AddEntryDialog({ matter, contests, onAdded, onClose }: AddEntryProps) {
  const t = useT();
  const [draft, setDraft] = useState({
    ...{ type: contests ? 'contested' : 'response', by: matter.workspace as string, text: '' },
    ...{ at: new Date().toISOString().slice(0, 10), dueAt: '', amount: '', currency: '', on: '', source: '' },
    evidence: '',
  });
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  const isFine = draft.type === 'fine-imposed' || draft.type === 'fine-paid';
  async function send(): Promise<void> {
    const entry: NewMatterEntry = { ...readEntry(draft), ...(contests && { contests: contests.id }) };
    onAdded(await api.post<Matter>(`/v1/matters/${matter.id}/entries`, entry));
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
      {!contests && (
        <NativeSelect
          data-autofocus
          label={t('matters.field.type')}
          data={ENTRY_TYPES.map((value) => ({ value, label: t(`matters.type.${value}`) }))}
          value={draft.type}
          onChange={set('type')}
        />
      )}
      <NativeSelect
        label={t('matters.field.by')}
        data={BY.map((value) => ({ value, label: t(`matters.by.${value}`) }))}
        value={draft.by}
        onChange={set('by')}
      />
      <TextInput type="date" required label={t('matters.field.at')} value={draft.at} onChange={set('at')} />
      <Textarea
        required
        autosize
        minRows={3}
        maxRows={10}
        dir="auto"
        maxLength={20_000}
        label={contests ? t('matters.field.wrong') : t('matters.field.text')}
        value={draft.text}
        onChange={set('text')}
      />
      {isFine && (
        <>
          <TextInput
            required
            dir="ltr"
            pattern="\d{1,15}(\.\d{1,2})?"
            label={t('matters.field.amount')}
            value={draft.amount}
            onChange={set('amount')}
          />
          <TextInput
            required
            dir="ltr"
            pattern="[A-Z]{3}"
            label={t('matters.field.currency')}
            value={draft.currency}
            onChange={set('currency')}
          />
          <TextInput
            dir="auto"
            maxLength={300}
            label={t('matters.field.on')}
            value={draft.on}
            onChange={set('on')}
          />
        </>
      )}
      {!contests && (
        <TextInput type="date" label={t('matters.field.due')} value={draft.dueAt} onChange={set('dueAt')} />
      )}
      <TextInput
        dir="auto"
        maxLength={500}
        label={t('matters.field.source')}
        value={draft.source}
        onChange={set('source')}
      />
      <Textarea
        dir="auto"
        autosize
        minRows={1}
        label={t('matters.field.evidence')}
        description={t('matters.field.evidence.help')}
        value={draft.evidence}
        onChange={set('evidence')}
      />
    </FormDialog>
  );
}

interface AddEntryProps {
  readonly matter: Matter;
  readonly contests: MatterEntry | undefined;
  readonly onAdded: (matter: Matter) => void;
  readonly onClose: () => void;
}
