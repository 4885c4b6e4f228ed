import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMINA, type CaseworkFixture, itemIds, openCasework } from '../testing/index.ts';

const HOUR_MS = 3_600_000;
let fixture: CaseworkFixture;
beforeAll(async () => {
  fixture = await openCasework();
});
afterAll(() => fixture.close());

const now = () => new Date(fixture.clock.now()).toISOString();
const set = (
  id: string,
  items: readonly string[],
  state: 'acknowledged' | 'gone' | 'still-there' | 'asked',
) => fixture.casework.items.set(id, { items: [...items], state, at: now() }, AMINA);
const clockOf = async (id: string, name = 'execute') =>
  (await fixture.casework.cases.get(id)).clocks.find(({ clock }) => clock === name);

describe('a case', () => {
  it('is a draft until its first letter went out; then its items are asked for and stay as they are', async () => {
    const { casework } = fixture;
    const one = await fixture.draft({}, ['https://lantern.example/a/1', 'https://lantern.example/a/2']);
    expect(one).toMatchObject({
      state: 'draft',
      clocks: [],
      counts: { total: 2, notAsked: 2 },
      requestKind: 'remove',
    });
    const [item = ''] = await itemIds(fixture, one.id);
    await expect(set(one.id, [item], 'gone')).rejects.toMatchObject({ code: 'case-state' });
    await expect(casework.letters.make(one.id, { kind: 'last-warning' }, AMINA)).rejects.toMatchObject({
      code: 'letter-first',
    });
    const letter = await casework.letters.make(
      one.id,
      { kind: 'order', elements: { signatory: 'A. Officer' } },
      AMINA,
    );
    expect(fixture.letters.at(-1)).toMatchObject({
      kind: 'order',
      language: 'en',
      elements: {
        reference: one.reference,
        signatory: 'A. Officer',
        asked: 'Removal order',
        ground: 'Test law',
      },
      items: [{ value: 'https://lantern.example/a/1' }, { value: 'https://lantern.example/a/2' }],
    });
    const sent = await casework.letters.sent(
      one.id,
      { letterId: letter.id, way: 'e-mail', at: now() },
      AMINA,
    );
    const issued = await casework.cases.get(one.id);
    expect(issued).toMatchObject({
      state: 'issued',
      issuedBy: AMINA,
      counts: { total: 2, asked: 2, notAsked: 0 },
    });
    // Nobody knows yet that it was received: the period that begins with that has not begun.
    expect(await clockOf(one.id)).toMatchObject({ state: 'not-begun', done: 0, of: 2 });
    await casework.letters.received(one.id, sent.id, { receivedAt: now(), receivedBasis: 'presumed' }, AMINA);
    expect(await clockOf(one.id)).toMatchObject({ state: 'running', presumed: true });
    await expect(casework.items.remove(one.id, item, AMINA)).rejects.toMatchObject({ code: 'case-state' });
    await expect(casework.cases.change(one.id, { reason: 'Another.' }, AMINA)).rejects.toMatchObject({
      code: 'case-state',
    });
  });

  it('says what follows from the law in the language of its letter', async () => {
    const one = await fixture.draft({}, ['https://lantern.example/ur/1']);
    await fixture.casework.letters.make(one.id, { kind: 'order', language: 'ur' }, AMINA);
    expect(fixture.letters.at(-1)).toMatchObject({
      language: 'ur',
      elements: { asked: 'ہٹانے کا حکم', ground: 'آزمائشی قانون' },
    });
  });

  it('does not go out with a letter that says something else', async () => {
    const { casework } = fixture;
    const one = await fixture.draft({}, ['https://lantern.example/b/1']);
    const letter = await casework.letters.make(one.id, { kind: 'order' }, AMINA);
    expect(letter.stale).toBe(false);
    await casework.items.add(one.id, [{ kind: 'account', value: '@kite' }], AMINA);
    expect((await casework.cases.get(one.id)).letters).toMatchObject([{ stale: true }]);
    const sending = { letterId: letter.id, way: 'post' as const, at: now() };
    await expect(casework.letters.sent(one.id, sending, AMINA)).rejects.toMatchObject({
      code: 'letter-stale',
    });
    await casework.cases.change(one.id, { reason: 'Changed.' }, AMINA);
    const again = await casework.letters.make(one.id, { kind: 'order' }, AMINA);
    await casework.letters.sent(one.id, { ...sending, letterId: again.id }, AMINA);
    expect((await casework.cases.get(one.id)).state).toBe('issued');
  });

  it('is issued by a letter that others hand over, and not by one that must not go out', async () => {
    const { casework, storage, handed, refused } = fixture;
    const one = await fixture.draft({}, ['https://lantern.example/h/1']);
    const letter = await casework.letters.make(one.id, { kind: 'order' }, AMINA);
    refused.add(letter.id);
    const byHand = { letterId: letter.id, way: 'post' as const, at: now() };
    await expect(casework.letters.sent(one.id, byHand, AMINA)).rejects.toMatchObject({
      code: 'letter-unsigned',
    });
    expect(await casework.cases.get(one.id)).toMatchObject({ state: 'draft', sendings: [] });
    const of = { caseId: one.id, letterId: letter.id, sha256: letter.sha256 };
    const handing = {
      way: 'e-mail' as const,
      to: 'legal@lantern.example',
      at: fixture.clock.now(),
      by: AMINA,
    };
    const sent = (more: object) =>
      storage.work((work) => casework.letters.within.sent(work, { ...of, ...more }, handing));
    await expect(sent({ sha256: 'other' })).rejects.toMatchObject({ code: 'letter-stale' });
    await expect(sent({ letterId: 'another' })).rejects.toMatchObject({ code: 'letter-not-of-case' });
    await storage.work((work) => casework.letters.within.mayLeave(work, of));
    const before = handed.length;
    await sent({});
    expect(await casework.cases.get(one.id)).toMatchObject({
      state: 'issued',
      counts: { asked: 1 },
      sendings: [{ letterId: letter.id, way: 'e-mail', to: 'legal@lantern.example', by: AMINA }],
    });
    expect(handed).toHaveLength(before);
  });

  it('asks for nothing by a time that is over, or that is none', async () => {
    const { casework, letters } = fixture;
    const { id } = await fixture.draft({ dueAt: '2026-01-01T00:00:00Z' }, ['https://lantern.example/h/2']);
    await casework.letters.make(id, { kind: 'order' }, AMINA);
    expect(letters.at(-1)?.elements.dueAt).toBeUndefined();
    const dueAt = '2026-09-01T00:00:00Z';
    await casework.letters.make(id, { kind: 'order', elements: { dueAt } }, AMINA);
    expect(letters.at(-1)).toMatchObject({ caseId: id, instrument: 'test-law', elements: { dueAt } });
    await expect(
      casework.letters.make(id, { kind: 'order', elements: { dueAt: 'soon' } }, AMINA),
    ).rejects.toMatchObject({ code: 'case-invalid', pointer: '/elements/dueAt' });
  });

  it('is met by what was done for every item, and not by an answer or a refusal', async () => {
    const { casework, clock } = fixture;
    const urls = [1, 2, 3].map((at) => `https://lantern.example/c/${at}`);
    const { id } = await fixture.issued({}, urls);
    const items = await itemIds(fixture, id);
    const [first = '', second = '', third = ''] = items;
    clock.advance(HOUR_MS / 2);
    await casework.answers.record(
      id,
      { kind: 'answer', at: now(), way: 'e-mail', text: 'All will be gone.' },
      AMINA,
    );
    expect(await clockOf(id)).toMatchObject({ state: 'running', done: 0, of: 3 });
    // What is to be told of has not happened: an answer before it tells nothing of it.
    expect(await clockOf(id, 'inform')).toMatchObject({ state: 'not-begun', done: 0 });
    await set(id, [first, second], 'gone');
    expect(await clockOf(id)).toMatchObject({ state: 'running', done: 2, of: 3 });
    clock.advance(HOUR_MS);
    expect(await clockOf(id)).toMatchObject({ state: 'overdue', done: 2, of: 3 });
    expect((await casework.cases.list({ overdue: true })).items.map((one) => one.id)).toContain(id);
    await expect(
      casework.items.set(id, { items: [third], state: 'refused', at: now() }, AMINA),
    ).rejects.toMatchObject({ code: 'item-invalid', pointer: '/ground' });
    const refused = { items: [third], state: 'refused' as const, at: now(), ground: 'exempt material' };
    await casework.items.set(id, refused, AMINA);
    expect(await clockOf(id)).toMatchObject({ state: 'refused', done: 2, refused: 1, of: 3 });
    expect((await casework.cases.list({ overdue: true })).items.map((one) => one.id)).not.toContain(id);
    await set(id, [third], 'gone');
    expect(await clockOf(id)).toMatchObject({ state: 'late', done: 3, metAt: now() });
    expect(await clockOf(id, 'tell-user')).toMatchObject({ state: 'unseen' });
    expect(await clockOf(id, 'inform')).toMatchObject({ state: 'running' });
    await casework.answers.record(id, { kind: 'answer', at: now(), way: 'portal', text: 'Done.' }, AMINA);
    expect(await clockOf(id, 'inform')).toMatchObject({ state: 'met', done: 3, metAt: now() });
    expect((await casework.items.history(id, third)).map(({ state, ground }) => [state, ground])).toEqual([
      ['asked', undefined],
      ['refused', 'exempt material'],
      ['gone', undefined],
    ]);
  });

  it('stands still while the addressee asks back, and its hour begins anew', async () => {
    const { casework, clock } = fixture;
    const { id } = await fixture.issued({}, ['https://lantern.example/d/1']);
    const question = { kind: 'asks-back' as const, way: 'e-mail' as const, text: 'Which post?' };
    await expect(casework.answers.record(id, { ...question, at: now() }, AMINA)).rejects.toMatchObject({
      pointer: '/pauses',
    });
    await casework.answers.record(id, { ...question, at: now(), pauses: 'insufficient-information' }, AMINA);
    clock.advance(5 * HOUR_MS);
    expect(await clockOf(id)).toMatchObject({ state: 'paused' });
    await casework.cases.resume(id, now(), AMINA);
    const resumed = await clockOf(id);
    expect(resumed?.state).toBe('running');
    expect(Date.parse(resumed?.dueAt ?? '') - clock.now()).toBe(HOUR_MS);
    await expect(casework.cases.resume(id, now(), AMINA)).rejects.toMatchObject({ code: 'case-state' });
  });

  it('that is a referral needs no law, and may have a time that the authority names', async () => {
    const { casework, clock } = fixture;
    const bare = { kind: 'referral' as const, reference: 'R-1', reason: 'Please look by your own rules.' };
    const { id: addresseeId } = await fixture.addressee();
    const dueAt = new Date(clock.now() + HOUR_MS).toISOString();
    const { id } = await casework.cases.open({ ...bare, addresseeId, dueAt }, AMINA);
    await casework.items.add(id, [{ kind: 'content', value: 'post-77' }], AMINA);
    const letter = await casework.letters.make(id, { kind: 'referral' }, AMINA);
    await casework.letters.sent(id, { letterId: letter.id, way: 'portal', at: now() }, AMINA);
    expect((await casework.cases.get(id)).clocks).toMatchObject([
      { clock: 'as-asked', ownAim: true, state: 'running' },
    ]);
    await expect(casework.cases.open({ ...bare, kind: 'notice', addresseeId }, AMINA)).rejects.toMatchObject({
      code: 'case-invalid',
      pointer: '/instrument',
    });
    const other = { ...bare, addresseeId, instrument: 'test-law', requestType: 'nothing' };
    await expect(casework.cases.open(other, AMINA)).rejects.toMatchObject({ pointer: '/requestType' });
  });

  it('is listed by what is overdue first, and last when it is over', async () => {
    const { casework, clock } = fixture;
    const { id: addresseeId } = await fixture.addressee({ name: 'Cove', platforms: ['cove'] });
    const first = await fixture.issued({ addresseeId }, ['https://lantern.example/e/1']);
    clock.advance(HOUR_MS / 2);
    const second = await fixture.issued({ addresseeId }, ['https://lantern.example/e/2']);
    const draft = await fixture.draft({ addresseeId });
    const over = await fixture.issued({ addresseeId }, ['https://lantern.example/e/3']);
    await casework.cases.withdraw(over.id, 'A mistake.', AMINA);
    const listed = async () => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await casework.cases.list({ addresseeId, limit: 1, cursor });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      return ids;
    };
    expect(await listed()).toEqual([first.id, second.id, draft.id, over.id]);
    await set(first.id, await itemIds(fixture, first.id), 'gone');
    expect(await listed()).toEqual(
      [second.id, first.id, draft.id, over.id].sort((a, b) => order(a) - order(b)),
    );
    function order(id: string): number {
      return id === over.id ? 3 : id === second.id ? 0 : id === first.id ? 1 : 2;
    }
    expect((await casework.cases.list({ q: second.reference })).items.map(({ id }) => id)).toEqual([
      second.id,
    ]);
    expect((await casework.cases.list({ q: String(second.number) })).items.map(({ id }) => id)).toContain(
      second.id,
    );
    expect((await casework.cases.list({ addresseeId: 'x' })).items).toEqual([]);
  });

  it('to another installation goes by the exchange; a referral may go this way', async () => {
    const channels = [{ kind: 'exchange' as const, value: '0198c0de-0000-7000-8000-000000000001' }];
    const { id: addresseeId } = await fixture.addressee({
      name: 'Harbour',
      platforms: ['harbour'],
      channels,
    });
    await expect(fixture.draft({ addresseeId })).rejects.toMatchObject({
      code: 'case-goes-by-exchange',
      status: 409,
    });
    expect(await fixture.draft({ addresseeId, kind: 'referral' })).toMatchObject({ kind: 'referral' });
  });

  it('keeps what was said, and by whom, whoever writes to the tables', async () => {
    const { casework, storage } = fixture;
    const { id } = await fixture.issued({}, ['https://lantern.example/f/1']);
    const [item = ''] = await itemIds(fixture, id);
    const given = { items: [item], state: 'gone' as const, at: now() };
    await expect(casework.items.set(id, given, 'key:program')).rejects.toMatchObject({
      code: 'case-person-needed',
    });
    await expect(
      casework.items.set(id, { ...given, at: '2036-01-01T00:00:00Z' }, AMINA),
    ).rejects.toMatchObject({ pointer: '/at' });
    await expect(
      casework.items.set(id, { ...given, at: '2020-01-01T00:00:00Z' }, AMINA),
    ).rejects.toMatchObject({ pointer: '/at' });
    const attempt = (text: string) => sql.raw(text).execute(storage.db);
    await expect(attempt(`update casework_item_steps set state = 'gone'`)).rejects.toThrow(/only added to/);
    await expect(attempt(`update casework_items set value = 'x' where id = '${item}'`)).rejects.toThrow(
      /not changed/,
    );
    await expect(
      attempt(`update casework_items set state_by = 'key:x' where id = '${item}'`),
    ).rejects.toThrow(/a_person_says_so/);
    await expect(attempt(`update casework_items set state = 'refused' where id = '${item}'`)).rejects.toThrow(
      /a_refusal_has_a_ground/,
    );
  });
});

it('exports items as a table in which nothing is a formula', async () => {
  const one = await fixture.draft({}, []);
  await fixture.casework.items.add(
    one.id,
    [
      { kind: 'account', value: '=cmd|calc', note: '+1' },
      { kind: 'account', value: '@kite', ground: '-2+3' },
    ],
    AMINA,
  );
  const text = await fixture.casework.items.export(one.id);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain("'=cmd|calc");
  expect(text).toContain("'+1");
  expect(text).toContain("'@kite");
  expect(text).toContain("'-2+3");
});

it('places cases anew when the law changes', async () => {
  const { id } = await fixture.issued({}, ['https://lantern.example/g/1']);
  const { storage, casework } = fixture;
  await sql`update casework_cases set due_at = null where id = ${id}`.execute(storage.db);
  expect(await casework.placeAll()).toBeGreaterThan(0);
  const { rows } = await sql<{ due: boolean }>`
    select due_at is not null as due from casework_cases where id = ${id}`.execute(storage.db);
  expect(rows).toEqual([{ due: true }]);
});
