import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { expect, it } from 'vitest';
import { keptMatch, keptSubject } from './kept-subject.ts';

const match = (tier: ScreeningMatch['tier']) =>
  ({
    tier,
    seen: { field: '/displayName', text: 'Muhammad Aslam', via: [] },
    corroborators: [{ kind: 'place', stated: 'Naugram', listed: 'Naugram', chance: 0.02 }],
  }) as unknown as ScreeningMatch;
const subject = { type: 'account' as const, displayName: 'Muhammad Aslam', bio: 'Tea in Naugram' };

it('of a name that is only recorded, nothing but the name is kept', () => {
  expect(JSON.stringify([keptMatch(match('T3')), keptSubject(subject, match('T3'))])).not.toContain(
    'Naugram',
  );
});

it('of a case, what was screened is kept, so that it can be derived again', () => {
  expect(keptMatch(match('T2'))).toEqual(match('T2'));
  expect(keptSubject(subject, match('T2'))).toEqual(subject);
});
