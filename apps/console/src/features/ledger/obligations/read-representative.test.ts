import type { Representative } from '@breakwater/contracts/ledger';
import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from '../../../ui/desk-time.ts';
import { draftOf, readRepresentative } from './read-representative.ts';

const desk: Representative = {
  id: 'r1',
  platform: 'cove',
  role: 'contact-point',
  country: 'PK',
  name: 'Cove contact desk',
  email: 'desk@cove.example',
  languages: ['ur', 'en'],
  availability: '24x7',
  published: true,
  notifiedAt: '2026-02-03T09:00:00.000Z',
  from: '2026-02-01T05:00:00.000Z',
};
const { id: _id, ...given } = desk;

describe('a change of who stands for a platform', () => {
  it('changes nothing that was not typed', () => {
    expect(readRepresentative(draftOf(desk, ''), desk)).toEqual(given);
    const ended = { ...desk, until: '2026-08-01T12:00:00.000Z' };
    expect(readRepresentative(draftOf(ended, ''), ended)).toEqual({ ...given, until: ended.until });
  });

  it('ends it with its last day, and leaves out what was emptied', () => {
    const draft = { ...draftOf(desk, ''), until: '2026-09-30', email: ' ', notified: '' };
    const { email: _email, notifiedAt: _notified, ...rest } = given;
    expect(readRepresentative(draft, desk)).toEqual({ ...rest, until: endOfDay('2026-09-30') });
  });
});

it('begins today for the platform that is shown', () => {
  const draft = draftOf(undefined, 'cove', Date.parse(startOfDay('2026-05-03')) + 1);
  expect(readRepresentative({ ...draft, name: ' Post ', country: 'PK', languages: 'ur، en' })).toEqual({
    platform: 'cove',
    role: 'legal-representative',
    country: 'PK',
    name: 'Post',
    languages: ['ur', 'en'],
    availability: 'business',
    published: false,
    from: startOfDay('2026-05-03'),
  });
});
