import type { Meeting } from '@breakwater/contracts/ledger';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { meetingsQuery } from './queries.ts';
import { draftOf, readMeeting } from './read-meeting.ts';

/** Records a meeting with its minutes, or changes one until both sides agree to them. */
export function MeetingDialog({ meeting, onClose }: MeetingDialogProps) {
  const t = useT();
  const act = useAct(meetingsQuery.queryKey);
  const form = useForm(
    () => draftOf(meeting),
    (draft) => {
      const body = readMeeting(draft, meeting);
      const done = t('obligations.saved');
      return meeting
        ? act('ledger.changeMeeting', done, { params: { id: meeting.id }, body })
        : act('ledger.addMeeting', done, { body });
    },
  );
  return (
    <FormDialog
      form={form}
      title={t(meeting ? 'obligations.change.meeting' : 'obligations.add.meetings')}
      text={t('obligations.meeting.text')}
      action={t(meeting ? 'obligations.save' : 'obligations.add.meetings')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={300}
        label={t('obligations.meeting.title')}
        {...form.text('title')}
      />
      <TextInput required type="datetime-local" label={t('obligations.meeting.at')} {...form.text('at')} />
      <Textarea
        required
        autosize
        minRows={2}
        dir="auto"
        label={t('obligations.meeting.parties')}
        {...form.text('parties')}
      />
      <Textarea
        autosize
        required={form.draft.agreed}
        minRows={4}
        maxRows={14}
        dir="auto"
        maxLength={50_000}
        label={t('obligations.meeting.minutes')}
        {...form.text('minutes')}
      />
      <Checkbox label={t('obligations.meeting.agreed')} {...form.tick('agreed')} />
    </FormDialog>
  );
}

interface MeetingDialogProps {
  /** The one that is changed; a new one when left out. */
  readonly meeting?: Meeting;
  readonly onClose: () => void;
}
