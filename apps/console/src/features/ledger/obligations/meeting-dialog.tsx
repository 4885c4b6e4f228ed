import type { Meeting } from '@breakwater/contracts/ledger';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { meetingsQuery } from './queries.ts';
import { draftOf, readMeeting } from './read-meeting.ts';

/** Records a meeting with its minutes, or changes one until both sides agree to them. */
export function MeetingDialog({ meeting, onClose }: MeetingDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(meeting));
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const body = readMeeting(draft, meeting);
    if (meeting) await api.call('ledger.changeMeeting', { params: { id: meeting.id }, body });
    else await api.call('ledger.addMeeting', { body });
    await client.invalidateQueries({ queryKey: meetingsQuery.queryKey });
    showToast({ tone: 'done', text: t('obligations.saved') });
  }
  return (
    <FormDialog
      title={t(meeting ? 'obligations.change.meeting' : 'obligations.add.meetings')}
      text={t('obligations.meeting.text')}
      action={t(meeting ? 'obligations.save' : 'obligations.add.meetings')}
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
        required={draft.agreed}
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

interface MeetingDialogProps {
  /** The one that is changed; a new one when left out. */
  readonly meeting?: Meeting;
  readonly onClose: () => void;
}
