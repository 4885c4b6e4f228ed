import type { Meeting, NewMeeting } from '@breakwater/contracts/ledger';
import { deskMinutes } from '../../../ui/desk-time.ts';

/** What stands in the fields of a meeting. */
export interface MeetingDraft {
  readonly title: string;
  /** The wall clock of this machine, as a field for it has it. */
  readonly at: string;
  /** One on each line. */
  readonly parties: string;
  readonly minutes: string;
  readonly agreed: boolean;
}

/** The fields of a meeting whose minutes are not agreed yet, or of a new one. */
export function draftOf(meeting: Meeting | undefined): MeetingDraft {
  const { title = '', parties = [], minutes = '', at, agreed } = meeting ?? {};
  return { title, at: deskMinutes(at), parties: parties.join('\n'), minutes, agreed: agreed !== undefined };
}

/** What is sent of the fields; a time that was not changed stays as it was, to the second, and so does the matter. */
export function readMeeting(draft: MeetingDraft, before?: Meeting, now = Date.now()): NewMeeting {
  const parties = draft.parties.split('\n').map((line) => line.trim());
  const minutes = draft.minutes.trim();
  const isSameTime = before !== undefined && deskMinutes(before.at) === draft.at;
  return {
    ...(before?.matterId !== undefined && { matterId: before.matterId }),
    title: draft.title.trim(),
    at: isSameTime ? before.at : new Date(draft.at).toISOString(),
    parties: parties.filter((line) => line !== ''),
    ...(minutes !== '' && { minutes }),
    ...(draft.agreed && { agreed: new Date(now).toISOString() }),
  };
}
