import { afterAll, beforeAll, expect, it } from 'vitest';
import { AMINA, type CaseworkFixture, itemIds, openCasework } from '../testing/index.ts';

const HOUR_MS = 3_600_000;
let fixture: CaseworkFixture;
beforeAll(async () => {
  fixture = await openCasework();
});
afterAll(() => fixture.close());

const now = () => new Date(fixture.clock.now()).toISOString();

it('tells what cases came to: asked, heard of, gone, still there, refused by ground, in time', async () => {
  const { casework, clock } = fixture;
  const urls = Array.from({ length: 5 }, (_, at) => `https://lantern.example/f/${at}`);
  const { id, addresseeId } = await fixture.issued({}, urls);
  const [a = '', b = '', c = '', d = ''] = await itemIds(fixture, id);
  const say = (items: string[], state: 'gone' | 'still-there' | 'acknowledged') =>
    casework.items.set(id, { items, state, at: now() }, AMINA);
  await say([a, b], 'gone');
  await say([c], 'still-there');
  await casework.items.set(id, { items: [d], state: 'refused', at: now(), ground: 'exempt' }, AMINA);
  const fact = async () => (await casework.caseFacts({ addresseeId })).find(({ caseId }) => caseId === id);
  expect(await fact()).toMatchObject({
    addressee: 'Lantern Social',
    platforms: ['lantern'],
    asked: 5,
    acknowledged: 4,
    gone: 2,
    stillThere: 1,
    refused: 1,
    grounds: [{ ground: 'exempt', count: 1 }],
    overdue: false,
    insufficient: 0,
  });
  // It is open and in time: nothing is concluded.
  expect((await fact())?.onTime).toBeUndefined();
  clock.advance(2 * HOUR_MS);
  expect(await fact()).toMatchObject({ onTime: false, overdue: true });
  const later = await fixture.issued({}, ['https://lantern.example/f/9']);
  await casework.items.set(
    later.id,
    { items: await itemIds(fixture, later.id), state: 'gone', at: now() },
    AMINA,
  );
  await casework.answers.record(later.id, { kind: 'answer', at: now(), way: 'e-mail', text: 'Done.' }, AMINA);
  const facts = await casework.caseFacts({ from: new Date(clock.now() - HOUR_MS).toISOString() });
  expect(facts).toMatchObject([{ caseId: later.id, onTime: true, overdue: false }]);
  await casework.cases.withdraw(later.id, 'A mistake.', AMINA);
  expect(await casework.caseFacts({ from: now() })).toEqual([]);
  expect(await casework.caseFacts({ addresseeId: 'nobody' })).toEqual([]);
});

it('keeps who is written to, until nothing new is addressed to them', async () => {
  const { casework } = fixture;
  const { addressees } = casework;
  const one = await fixture.addressee({ name: ' Cove ', hosts: ['WWW.Cove.example'] });
  expect(one).toMatchObject({ name: 'Cove', hosts: ['cove.example'], openCases: 0 });
  const bad = (change: object) =>
    expect(fixture.addressee(change)).rejects.toMatchObject({ code: 'addressee-invalid' });
  await bad({ channels: [{ kind: 'portal', value: 'javascript:alert(1)' }] });
  await bad({ channels: [{ kind: 'email', value: 'not an address' }] });
  await bad({ channels: [{ kind: 'exchange', value: 'peer' }] });
  await bad({ hosts: ['https://cove.example/x'] });
  const changed = await addressees.change(
    one.id,
    { channels: [{ kind: 'post', value: ' 2 Pier Road ' }] },
    AMINA,
  );
  expect(changed).toMatchObject({
    name: 'Cove',
    channels: [{ kind: 'post', value: '2 Pier Road' }],
    changedBy: AMINA,
  });
  await fixture.draft({ addresseeId: one.id });
  expect((await addressees.get(one.id)).openCases).toBe(1);
  await addressees.retire(one.id, 'It closed.', AMINA);
  await expect(fixture.draft({ addresseeId: one.id })).rejects.toMatchObject({ code: 'addressee-retired' });
  await expect(addressees.change(one.id, { name: 'X' }, AMINA)).rejects.toMatchObject({
    code: 'addressee-retired',
  });
  expect((await addressees.list()).map(({ id }) => id)).not.toContain(one.id);
  expect((await addressees.list(true)).map(({ id }) => id)).toContain(one.id);
  await expect(addressees.get('x')).rejects.toMatchObject({ code: 'addressee-not-found' });
});
