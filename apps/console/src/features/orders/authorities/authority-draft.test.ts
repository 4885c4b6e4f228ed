import type { Authority } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { endOfDay } from '../../../ui/desk-time.ts';
import { draftOf, entryOf, inputOf } from './authority-draft.ts';

const harbour: Authority = {
  id: 'a1',
  name: 'Harbour Police Cyber Unit',
  kind: 'law-enforcement',
  country: 'PK',
  domains: ['harbour.example'],
  legalCodes: ['PECA 2016'],
  languages: ['en', 'ur'],
  timezone: 'Asia/Karachi',
  recipient: 'age1harbour',
  recipientUntil: '2027-01-31T09:30:00.000Z',
  peer: 'p1',
  createdAt: '2026-01-01T00:00:00.000Z',
  removedAt: '2026-06-01T00:00:00.000Z',
};
const { id: _id, createdAt: _at, removedAt: _removed, ...entry } = harbour;

describe('a change of an authority', () => {
  it('changes nothing that was not typed, not even what the fields do not show', () => {
    expect(inputOf(draftOf(harbour), harbour)).toEqual(entry);
    expect(entryOf(harbour)).toEqual(entry);
  });

  it('has another key hold until the end of the day that was typed, and leaves out what was emptied', () => {
    const draft = { ...draftOf(harbour), recipientUntil: '2027-02-01', note: '  ' };
    expect(inputOf(draft, harbour)).toEqual({ ...entry, recipientUntil: endOfDay('2027-02-01') });
    const { recipient: _key, recipientUntil: _until, ...without } = entry;
    expect(inputOf({ ...draft, recipient: '', recipientUntil: '' }, harbour)).toEqual(without);
  });
});
