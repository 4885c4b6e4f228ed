import type { Meeting } from '@breakwater/contracts/ledger';
import { expect, it } from 'vitest';
import { draftOf, readMeeting } from './read-meeting.ts';

const briefing: Meeting = {
  id: 'm1',
  matterId: 'x1',
  title: 'Briefing',
  at: '2026-05-03T09:00:07.000Z',
  recordedBy: 'staff:a',
  parties: ['Harbour Police Cyber Unit', 'Cove'],
  minutes: 'Both spoke of notices.',
};
const { id: _id, recordedBy: _by, ...given } = briefing;

it('changes nothing of a meeting that was not typed, not even its seconds or its matter', () => {
  expect(readMeeting(draftOf(briefing), briefing)).toEqual(given);
});

it('agrees on the minutes at the time at which it is said', () => {
  const now = Date.UTC(2026, 4, 9);
  const draft = { ...draftOf(briefing), minutes: ' As corrected. ', agreed: true };
  expect(readMeeting(draft, briefing, now)).toEqual({
    ...given,
    minutes: 'As corrected.',
    agreed: '2026-05-09T00:00:00.000Z',
  });
});

it('takes down a new one, each party on its line', () => {
  const draft = { ...draftOf(undefined), title: ' Talk ', at: '2026-05-03T10:00', parties: ' A \n\nB' };
  expect(readMeeting(draft)).toEqual({
    title: 'Talk',
    at: new Date('2026-05-03T10:00').toISOString(),
    parties: ['A', 'B'],
  });
});
