import { hash } from 'node:crypto';
import type { Meeting, NewMeeting } from '@breakwater/contracts/ledger';
import { isId, toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry, Work } from '@breakwater/storage';
import { LedgerError, matterNotFound } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { findMatter } from '../store/matters.ts';
import { lockMeeting, putMeeting } from '../store/partners.ts';

/** Records a meeting. @throws LedgerError 404 `matter-not-found` */
export async function addMeeting(context: LedgerContext, given: NewMeeting, by: string): Promise<Meeting> {
  return context.storage.work(async (work) => {
    await checkMatter(work.db, given.matterId);
    return writeMeeting(context, work, given, by);
  });
}

/** Writes a meeting and puts it on record: the minutes as their SHA-256. */
export async function writeMeeting(
  { ids }: Pick<LedgerContext, 'ids'>,
  work: Work,
  given: NewMeeting,
  by: string,
): Promise<Meeting> {
  const meeting = { id: ids(), ...given, ...timesOf(given), recordedBy: by };
  checkMinutes(meeting);
  await putMeeting(work.db, meeting);
  work.record(recordOf('meeting.recorded', meeting, by));
  return meeting;
}

/**
 * Changes a meeting until its minutes are agreed.
 *
 * @throws LedgerError 404 `meeting-not-found`, `matter-not-found`; 409 `minutes-agreed`
 */
export async function changeMeeting(
  { storage }: LedgerContext,
  id: string,
  given: NewMeeting,
  by: string,
): Promise<Meeting> {
  return storage.work(async (work) => {
    const before = isId(id) ? await lockMeeting(work.db, id) : undefined;
    if (!before) throw new LedgerError('meeting-not-found', 'There is no meeting with this id.', 404);
    if (before.agreed !== undefined)
      throw new LedgerError(
        'minutes-agreed',
        'These minutes are agreed and stand. Say what is different in an entry of the matter.',
        409,
      );
    await checkMatter(work.db, given.matterId);
    const meeting = { id, ...given, ...timesOf(given), recordedBy: before.recordedBy };
    checkMinutes(meeting);
    await putMeeting(work.db, meeting);
    work.record(recordOf('meeting.changed', meeting, by));
    return meeting;
  });
}

function timesOf({ at, agreed }: NewMeeting) {
  return {
    at: toInstant(Date.parse(at)),
    ...(agreed !== undefined && { agreed: toInstant(Date.parse(agreed)) }),
  };
}

function checkMinutes({ minutes, agreed }: Meeting): void {
  if (agreed !== undefined && minutes === undefined)
    throw new LedgerError('entry-invalid', 'There are no minutes to agree on.', 422, { pointer: '/minutes' });
}

async function checkMatter(trx: Db, matterId: string | undefined): Promise<void> {
  if (matterId !== undefined && !(await findMatter(trx, matterId))) throw matterNotFound();
}

function recordOf(action: string, { id, minutes, agreed, matterId }: Meeting, by: string): RecordEntry {
  return {
    actor: by,
    action,
    subject: id,
    detail: {
      agreed: agreed !== undefined,
      ...(matterId !== undefined && { matter: matterId }),
      ...(minutes !== undefined && { minutes: hash('sha256', minutes) }),
    },
  };
}
