import type { NewMatterEntry } from '@breakwater/contracts/ledger';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFixture, openLedger } from '../testing/ledger-fixture.ts';

let fixture: LedgerFixture;
beforeAll(async () => {
  fixture = await openLedger();
});
afterAll(() => fixture.close());

const MATTER = {
  title: 'Concern about answers',
  workspace: 'platform' as const,
  platform: 'lantern',
  authorityName: 'Harbour Police Cyber Unit',
  instrument: 'test-law',
};
const entry = (
  type: NewMatterEntry['type'],
  at: string,
  more: Partial<NewMatterEntry> = {},
): NewMatterEntry => ({
  type,
  at,
  text: `It came to ${type}.`,
  by: 'authority',
  ...more,
});
const open = () =>
  fixture.ledger.matters.open({ ...MATTER, first: entry('concern', '2024-08-01') }, 'staff:a');
const append = (id: string, given: NewMatterEntry) => fixture.ledger.matters.append(id, given, 'staff:a');
const attempt = (text: string) => sql.raw(text).execute(fixture.storage.db);

describe('a matter', () => {
  it('has the state that follows from its entries, fines to the cent and days of the zone', async () => {
    const { id, state } = await open();
    expect(state).toMatchObject({ step: 1, id: 'concern', since: '2024-08-01T03:00:00.000Z' });
    await append(id, entry('final-warning', '2024-08-20', { dueAt: '2024-08-25' }));
    // 01:00 UTC is still the day before in São Paulo.
    await append(id, entry('block-ordered', '2024-08-31T01:00:00Z', { by: 'court' }));
    await append(id, entry('fine-imposed', '2024-09-01', { money: { amount: '0.1', currency: 'BRL' } }));
    await append(id, entry('fine-imposed', '2024-09-02', { money: { amount: '0.20', currency: 'BRL' } }));
    await append(
      id,
      entry('fine-paid', '2024-09-03', { money: { amount: '7', currency: 'USD' }, by: 'platform' }),
    );
    const matter = await append(id, entry('restored', '2024-10-08T02:00:00Z'));
    expect(matter.path.map((one) => one.id)).toEqual(['concern', 'warned', 'blocked', 'restored']);
    expect(matter.fines).toEqual([
      { currency: 'BRL', imposed: '0.30', paid: '0.00' },
      { currency: 'USD', imposed: '0.00', paid: '7.00' },
    ]);
    expect(matter.blockedDays).toBe(38);
    expect(matter.dues).toMatchObject([{ owedBy: 'platform', overdue: true }]);
    const { items: matters } = await fixture.ledger.matters.list({ platform: 'lantern' });
    expect(matters[0]).toMatchObject({ id, state: { id: 'restored' }, entries: 7, dueAt: matter.dueAt });
  });

  it('shows the days of its own zone, and each fine beside the most that its law allows', async () => {
    const { id, openedOn } = await open();
    expect(openedOn).toBe('2024-08-01');
    const fine = (amount: string, currency: string) =>
      append(id, entry('fine-imposed', '2024-08-02', { money: { amount, currency } }));
    await fine('1000', 'BRL');
    await fine('1000.01', 'BRL');
    const matter = await fine('5', 'USD');
    expect(matter.ceilings.map(({ finding, max, art }) => [finding, max?.amount, art])).toEqual([
      ['within', '1000', 'Art. 1'],
      ['above', '1000', 'Art. 1'],
      ['unknown', '1000', 'Art. 1'],
    ]);
    expect(matter.path.map(({ day }) => day)).toEqual(['2024-08-01']);
  });

  it('is corrected by later entries; the corrected ones stay readable and count no more', async () => {
    const { id } = await open();
    const wrong = await append(
      id,
      entry('fine-imposed', '2024-09-01', { money: { amount: '500', currency: 'BRL' } }),
    );
    const corrects = wrong.entryList[1]?.id ?? '';
    const right = await append(
      id,
      entry('fine-imposed', '2024-09-01', { corrects, money: { amount: '50', currency: 'BRL' } }),
    );
    expect(right.fines).toEqual([{ currency: 'BRL', imposed: '50.00', paid: '0.00' }]);
    expect([right.entryList.length, right.corrected]).toEqual([3, [corrects]]);
    await expect(append(id, entry('note', '2024-09-02', { corrects }))).rejects.toMatchObject({
      code: 'entry-invalid',
    });
    const contests = right.entryList[2]?.id ?? '';
    const contested = await append(id, entry('contested', '2024-09-02', { contests, by: 'platform' }));
    expect([contested.contested, contested.fines[0]?.imposed]).toEqual([[contests], '50.00']);
  });

  it('is owed what nothing answered: by its kind, or by an entry that says so', async () => {
    const { id } = await open();
    const asked = await append(id, entry('direction', '2024-09-01', { dueAt: '2024-09-03' }));
    expect(asked.dues.map(({ owedBy }) => owedBy)).toEqual(['platform']);
    const noted = await append(id, entry('note', '2024-09-02', { by: 'platform' }));
    expect(noted.dues).toHaveLength(1);
    const answers = asked.entryList[1]?.id ?? '';
    expect((await append(id, entry('correspondence', '2024-09-02', { answers }))).dues).toEqual([]);
  });

  it.each([
    ['the future', entry('note', '2034-01-01'), '/at'],
    ['a fine without amount', entry('fine-imposed', '2024-09-01'), '/money'],
    ['a contest of nothing', entry('contested', '2024-09-01'), '/contests'],
    [
      'an entry of elsewhere',
      entry('note', '2024-09-01', { answers: '00000000-0000-7000-8000-000000000000' }),
      '/answers',
    ],
    ['a demand due before it is made', entry('direction', '2024-09-02', { dueAt: '2024-08-01' }), '/dueAt'],
  ])('refuses %s', async (_what, given, pointer) => {
    const { id } = await open();
    await expect(append(id, given)).rejects.toMatchObject({ code: 'entry-invalid', pointer });
  });

  it('is due at the end of a day, in the zone of its pack', async () => {
    const { id } = await open();
    const { dueAt } = await append(id, entry('direction', '2024-09-01', { dueAt: '2024-09-03' }));
    expect(dueAt).toBe('2024-09-04T02:59:59.000Z');
  });

  it('takes entries one after the other, however many come at once', async () => {
    const { id } = await open();
    await Promise.all(
      ['02', '03', '04', '05', '06', '07'].map((day) => append(id, entry('note', `2024-08-${day}`))),
    );
    expect(await fixture.ledger.matters.verify(id)).toMatchObject({ ok: true, entries: 7 });
  });

  it('takes nothing after its end', async () => {
    const { id } = await open();
    const closed = await fixture.ledger.matters.close(id, 'Settled.', 'staff:a');
    expect(closed.closedAt).toBeDefined();
    await expect(append(id, entry('note', '2024-09-01'))).rejects.toMatchObject({ code: 'matter-closed' });
    await expect(fixture.ledger.matters.close(id, 'Again.', 'staff:a')).rejects.toMatchObject({
      status: 409,
    });
  });
});

describe('the store', () => {
  it('lets entries only grow, one after the other, whoever writes', async () => {
    const { id } = await open();
    await expect(attempt(`update matter_entries set text = 'x' where matter_id = '${id}'`)).rejects.toThrow(
      /only_grow/,
    );
    await expect(attempt(`delete from matter_entries where matter_id = '${id}'`)).rejects.toThrow(
      /only_grow/,
    );
    await expect(attempt('truncate matter_entries cascade')).rejects.toThrow(/only_grow/);
    await expect(attempt(`update matters set platform = 'x' where id = '${id}'`)).rejects.toThrow(/are_kept/);
    const insert = (seq: number) =>
      attempt(`insert into matter_entries select matter_id, ${seq}, gen_random_uuid(), type, at, day_only, text, by_side,
        amount, currency, due_at, on_whom, source, corrects, contests, answers, evidence, recorded_at, recorded_by,
        prev, hash from matter_entries where matter_id = '${id}'`);
    await expect(insert(2)).rejects.toThrow(/out_of_chain/);
    await expect(insert(3)).rejects.toThrow(/out_of_chain/);
  });

  it('finds every change that somebody makes past it', async () => {
    const { verify } = fixture.ledger.matters;
    const { id } = await open();
    for (const day of ['02', '03', '04']) await append(id, entry('note', `2024-08-${day}`));
    expect(await verify(id)).toMatchObject({ ok: true, entries: 4, faults: [] });
    const past = async (statement: string) => {
      await attempt('alter table matter_entries disable trigger all');
      await attempt(statement);
      await attempt('alter table matter_entries enable trigger all');
      const { ok, faults } = await verify(id);
      return [ok, [...new Set(faults.map(({ code }) => code))]];
    };
    const at = (seq: number) => `where matter_id = '${id}' and seq = ${seq}`;
    expect(await past(`update matter_entries set text = 'It was otherwise.' ${at(2)}`)).toEqual([
      false,
      ['entry-changed'],
    ]);
    expect(await past(`update matter_entries set text = 'It came to note.' ${at(2)}`)).toEqual([true, []]);
    expect(await past(`delete from matter_entries ${at(4)}`)).toEqual([false, ['entry-missing']]);
    expect(await past(`delete from matter_entries ${at(2)}`)).toEqual([
      false,
      ['entry-missing', 'chain-broken'],
    ]);
  });
});

it('takes in a file once, with references by key', async () => {
  const scenario = {
    scenario: 'small',
    matters: [
      {
        ...MATTER,
        key: 'one',
        entries: [
          { ...entry('direction', '2024-08-01', { dueAt: '2024-08-03' }), key: 'asked' },
          { ...entry('response', '2024-08-02', { by: 'platform' }), answers: 'asked' },
        ],
        meetings: [{ title: 'Briefing', at: '2024-08-01', parties: ['lantern'] }],
      },
    ],
  };
  const [first] = await fixture.ledger.matters.import(scenario, 'staff:a');
  const [again] = await fixture.ledger.matters.import(scenario, 'staff:a');
  expect([first?.known, again]).toEqual([false, { key: 'one', id: first?.id, known: true }]);
  expect(await fixture.ledger.matters.get(first?.id ?? '')).toMatchObject({ entries: 2, dues: [] });
  expect(await fixture.ledger.meetings.list(first?.id)).toHaveLength(1);
  const bad = {
    ...scenario,
    scenario: 'bad',
    matters: [{ ...MATTER, key: 'x', entries: [{ ...entry('note', '2024-08-01'), answers: 'later' }] }],
  };
  await expect(fixture.ledger.matters.import(bad, 'staff:a')).rejects.toMatchObject({
    code: 'scenario-invalid',
  });
});
