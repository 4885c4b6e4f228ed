import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { meetingsQuery } from './queries.ts';

/** Records a meeting with its minutes. */
export function MeetingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState({ title: '', at: '', parties: '', minutes: '', agreed: false });
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const { title, at, parties, minutes, agreed } = draft;
    await api.post('/v1/meetings', {
      ...{ title: title.trim(), at: new Date(at).toISOString() },
      parties: parties
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      ...(minutes.trim() !== '' && { minutes: minutes.trim() }),
      ...(agreed && { agreed: new Date().toISOString() }),
    });
    await client.invalidateQueries({ queryKey: meetingsQuery.queryKey });
  }
  return (
    <FormDialog
      title={t('obligations.add.meetings')}
      text={t('obligations.meeting.text')}
      action={t('obligations.add.meetings')}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={300}
        label={t('obligations.meeting.title')}
        value={draft.title}
        onChange={set('title')}
      />
      <TextInput
        required
        type="datetime-local"
        label={t('obligations.meeting.at')}
        value={draft.at}
        onChange={set('at')}
      />
      <Textarea
        required
        autosize
        minRows={2}
        dir="auto"
        label={t('obligations.meeting.parties')}
        value={draft.parties}
        onChange={set('parties')}
      />
      <Textarea
        autosize
        minRows={4}
        maxRows={14}
        dir="auto"
        maxLength={50_000}
        label={t('obligations.meeting.minutes')}
        value={draft.minutes}
        onChange={set('minutes')}
      />
      <Checkbox
        label={t('obligations.meeting.agreed')}
        checked={draft.agreed}
        onChange={(event) => setDraft({ ...draft, agreed: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
