import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let contactId = '';
beforeAll(async () => {
  desk = await openOrders();
  contactId = (await desk.enter()).contact.id;
});
afterAll(() => desk.close());

const lawyer = { by: 'staff:amina', lawyer: true };
const receive = async (form: ReturnType<typeof epoc>) =>
  (await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o1' })).order.id;
const refuse = (id: string, grounds: readonly string[]) =>
  desk.orders.decide(id, { answer: 'refuse', reason: 'See the ground.', grounds }, lawyer);

describe('a ground that is somebody else’s', () => {
  it('is not used by the addressee, who is told whose it is and what to do instead', async () => {
    const id = await receive(removal({ reference: 'G-1' }));
    await expect(refuse(id, ['rights'])).rejects.toMatchObject({
      code: 'ground-not-yours',
      status: 422,
      pointer: '/grounds/0',
      message: expect.stringMatching(/authority of the state of establishment.*Instead: /s),
      extra: { ground: 'rights', instead: { ur: expect.stringMatching(/\p{Script=Arabic}/u) } },
    });
    expect((await desk.orders.get(id)).decisions).toEqual([]);
  });

  it.each(['dual-criminality', 'fundamental-rights'])('such as %s of e-Evidence', async (ground) => {
    const id = await receive(epoc({ reference: `G-2-${ground}` }));
    await expect(refuse(id, ['impossibility', ground])).rejects.toMatchObject({
      code: 'ground-not-yours',
      pointer: '/grounds/1',
    });
  });

  it.each(['expression', 'exempt-material'])('not by the name of the test %s either', async (ground) => {
    const id = await receive(removal({ reference: `G-4-${ground}` }));
    await expect(refuse(id, [ground])).rejects.toMatchObject({
      code: 'ground-not-yours',
      pointer: '/grounds/0',
      message: expect.stringMatching(/Instead: /),
      extra: { ground },
    });
  });

  it('does not keep the addressee from a ground of its own, or from a test that failed', async () => {
    const id = await receive(removal({ reference: 'G-3' }));
    const decided = await refuse(id, ['manifest-errors', 'expired']);
    expect(decided.decisions).toMatchObject([{ grounds: ['manifest-errors', 'expired'] }]);
  });
});
