import { ENTRY_WORDS, SIDE_WORDS } from '@breakwater/contracts/ledger';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import { BY, ENTRY_TYPES, type EntryDraft } from './read-entry.ts';

/** The fields of an entry; an objection has neither a kind of its own nor a date by which it is answered. */
export function EntryFields({ draft, isContest = false, focus = false, onChange }: EntryFieldsProps) {
  const t = useT();
  const local = useLocalText();
  const set = (name: keyof EntryDraft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange({ ...draft, [name]: event.currentTarget.value });
  const line = (name: 'on' | 'source' | 'network', maxLength: number) => (
    <TextInput
      dir="auto"
      maxLength={maxLength}
      label={t(`matters.field.${name}`)}
      value={draft[name]}
      onChange={set(name)}
    />
  );
  return (
    <>
      {!isContest && (
        <NativeSelect
          {...(focus && { 'data-autofocus': true })}
          label={t('matters.field.type')}
          data={ENTRY_TYPES.map((value) => ({ value, label: local(ENTRY_WORDS[value]) }))}
          value={draft.type}
          onChange={set('type')}
        />
      )}
      <NativeSelect
        label={t('matters.field.by')}
        data={BY.map((value) => ({ value, label: local(SIDE_WORDS[value]) }))}
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
        label={t(isContest ? 'matters.field.wrong' : 'matters.field.text')}
        value={draft.text}
        onChange={set('text')}
      />
      {(draft.type === 'fine-imposed' || draft.type === 'fine-paid') && (
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
          {line('on', 300)}
        </>
      )}
      {!isContest && (
        <TextInput type="date" label={t('matters.field.due')} value={draft.dueAt} onChange={set('dueAt')} />
      )}
      {!isContest && line('network', 200)}
      {line('source', 500)}
      <Textarea
        dir="auto"
        autosize
        minRows={1}
        label={t('matters.field.evidence')}
        description={t('matters.field.evidence.help')}
        value={draft.evidence}
        onChange={set('evidence')}
      />
    </>
  );
}

interface EntryFieldsProps {
  readonly draft: EntryDraft;
  readonly isContest?: boolean;
  /** Whether writing begins here. */
  readonly focus?: boolean;
  readonly onChange: (draft: EntryDraft) => void;
}
