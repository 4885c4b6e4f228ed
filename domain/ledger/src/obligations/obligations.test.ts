import type { NewMeeting, NewRepresentative } from '@breakwater/contracts/ledger';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFixture, openLedger } from '../testing/ledger-fixture.ts';
import { nextYearly } from './due-date.ts';

let fixture: LedgerFixture;
beforeAll(async () => {
  fixture = await openLedger();
});
afterAll(() => fixture.close());

const attempt = (text: string) => sql.raw(text).execute(fixture.storage.db);
const given = { platform: 'lantern', instrument: 'test-law' };

describe('obligations', () => {
  it('are owed from a pack, by its days, periods and years; again when more is known', async () => {
    const { apply } = fixture.ledger.obligations;
    const first = await apply(given, 'staff:a');
    expect(first.map(({ rule, dueAt, state, occurrence }) => [rule, dueAt, state, occurrence])).toEqual([
      ['report', '2026-03-02T02:59:59.000Z', 'due', '2026'],
      ['office', '2026-07-01T02:59:59.000Z', 'due', ''],
      ['contact', undefined, 'without-date', ''],
      ['register', undefined, 'without-date', ''],
    ]);
    const again = await apply({ ...given, events: { register: '2026-01-31' } }, 'staff:a');
    expect(again).toHaveLength(4);
    expect(again.find(({ rule }) => rule === 'register')).toMatchObject({ state: 'due' });
    await expect(apply({ ...given, events: { nothing: '2026-01-31' } }, 'staff:a')).rejects.toMatchObject({
      code: 'obligation-invalid',
    });
    await expect(apply({ ...given, instrument: 'no-law' }, 'staff:a')).rejects.toMatchObject({
      code: 'pack-unknown',
    });
  });

  it('are met only with evidence, overdue after their day, and owed anew every year', async () => {
    const { list, evidence, change } = fixture.ledger.obligations;
    const report = (await list()).find(({ rule }) => rule === 'report');
    const id = report?.id ?? '';
    await expect(change(id, { met: true }, 'staff:a')).rejects.toMatchObject({ pointer: '/met' });
    fixture.clock.set(Date.UTC(2026, 2, 3));
    expect(await list({ state: 'overdue' })).toMatchObject([{ id }]);
    const proof = { kind: 'report', reference: 'https://lantern.example/report', sha256: 'a'.repeat(64) };
    expect(await evidence(id, { ...proof, meets: true }, 'staff:a')).toMatchObject({
      state: 'met',
      evidence: [{ ...proof, by: 'staff:a' }],
    });
    expect((await list({ state: 'due' })).find(({ rule }) => rule === 'report')).toMatchObject({
      occurrence: '2027',
      dueAt: '2027-03-02T02:59:59.000Z',
      evidence: [],
    });
    expect(await list({ from: '2027-01-01T00:00:00Z' })).toHaveLength(1);
    await expect(attempt('delete from obligation_evidence')).rejects.toThrow(/only_grows/);
  });

  it('do not apply for a reason, and do again', async () => {
    const { list, change } = fixture.ledger.obligations;
    const id = (await list()).find(({ rule }) => rule === 'contact')?.id ?? '';
    expect(
      await change(id, { notApplicable: 'Established in the Union.', owner: 'Legal' }, 'staff:a'),
    ).toMatchObject({
      state: 'not-applicable',
      because: 'Established in the Union.',
      owner: 'Legal',
    });
    expect(await change(id, { notApplicable: null, dueAt: '2026-05-01T00:00:00Z' }, 'staff:a')).toMatchObject(
      {
        state: 'due',
        owner: 'Legal',
      },
    );
    await expect(change('nothing', {}, 'staff:a')).rejects.toMatchObject({ code: 'obligation-not-found' });
  });

  it('fall on 28 February where a year has no 29th', () => {
    const due = (from: number) => nextYearly('02-29', 'UTC', from).dueAt;
    expect([due(Date.UTC(2026, 0, 1)), due(Date.UTC(2028, 0, 1))]).toEqual([
      '2026-02-28T23:59:59.000Z',
      '2028-02-29T23:59:59.000Z',
    ]);
  });
});

it('keeps who stood for a platform', async () => {
  const one: NewRepresentative = {
    platform: 'lantern',
    role: 'legal-representative',
    country: 'DE',
    name: 'Kite Legal GmbH',
    languages: ['de', 'en'],
    availability: '24x7',
    published: true,
    from: '2026-01-01T00:00:00Z',
  };
  const { representatives } = fixture.ledger;
  const { id } = await representatives.add(one, 'staff:a');
  const ended = { ...one, until: '2026-02-01T00:00:00Z' };
  expect(await representatives.change(id, ended, 'staff:a')).toMatchObject({
    until: '2026-02-01T00:00:00.000Z',
  });
  await expect(
    representatives.change(id, { ...one, until: '2025-01-01T00:00:00Z' }, 'staff:a'),
  ).rejects.toMatchObject({ code: 'representative-invalid' });
  const { cards } = await fixture.ledger.scorecards.read({ side: 'platform' });
  expect(cards[0]?.measures.find(({ measure }) => measure === 'representative')).toMatchObject({ value: 0 });
});

it('keeps agreed minutes as they stand, in the store as well', async () => {
  const { meetings } = fixture.ledger;
  const one: NewMeeting = { title: 'Briefing', at: '2026-01-10T09:00:00Z', parties: ['lantern'] };
  const { id } = await meetings.add(one, 'staff:a');
  await expect(
    meetings.change(id, { ...one, agreed: '2026-01-12T09:00:00Z' }, 'staff:a'),
  ).rejects.toMatchObject({
    pointer: '/minutes',
  });
  const minutes = { ...one, minutes: 'Both say what they will do.' };
  await meetings.change(id, { ...minutes, agreed: '2026-01-12T09:00:00Z' }, 'staff:b');
  await expect(meetings.change(id, minutes, 'staff:a')).rejects.toMatchObject({ code: 'minutes-agreed' });
  await expect(attempt(`update meetings set minutes = 'x' where id = '${id}'`)).rejects.toThrow(
    /agreed_minutes/,
  );
  expect(await meetings.list()).toMatchObject([{ id, recordedBy: 'staff:a' }]);
});
