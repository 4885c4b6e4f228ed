import type { Order, OrderForm } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let known: Awaited<ReturnType<OrdersFixture['enter']>>;
beforeAll(async () => {
  desk = await openOrders();
  known = await desk.enter();
});
afterAll(() => desk.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const from = (changes: object = {}) => ({
  channel: 'portal' as const,
  contactId: known.contact.id,
  by: 'officer:o1',
  ...changes,
});
let count = 0;
/** Of another post each time: the same one again of the same authority would be a duplicate. */
const fresh = (changes: Partial<OrderForm> = {}) => {
  count += 1;
  const targets = [{ kind: 'url' as const, value: `https://harbour.example/@acc-1/post-${count}` }];
  return removal({ reference: `TCO-${count}`, targets, ...changes });
};

describe('an order that is whole', () => {
  it('is acknowledged with its hash, classified, checked, and due by its clock', async () => {
    const { order, repeated } = await desk.orders.receive(from({ form: fresh() }));
    expect(repeated).toBe(false);
    expect(order).toMatchObject({
      state: 'received',
      kind: 'remove',
      instrument: 'eu-tco-2021-784',
      level: 3,
      clock: 'running',
      assessment: { advice: 'comply', defects: [] },
      tasks: [{ status: 'waiting', platform: 'harbour', accountId: 'acc-1', contentId: 'post-1' }],
      messages: [{ kind: 'acknowledgement', direction: 'out', deliveredAt: order.receivedAt }],
    });
    expect(Date.parse(order.dueAt ?? '') - Date.parse(order.receivedAt)).toBe(3_600_000);
    expect(order.messages[0]?.body).toContain(order.formSha256);
    expect(order.deadlines.every(({ packVersion }) => packVersion === order.assessment?.packVersion)).toBe(
      true,
    );
  });

  it('is the same order when it comes again, by the id of the sender or by what it says', async () => {
    const form = fresh();
    const first = await desk.orders.receive(from({ form, externalId: 'x-1' }));
    const byHash = await desk.orders.receive(from({ form }));
    const byId = await desk.orders.receive(from({ form: fresh(), externalId: 'x-1' }));
    expect([byHash, byId].map(({ order, repeated }) => [order.id, repeated])).toEqual(
      Array(2).fill([first.order.id, true]),
    );
  });

  it('is one when it comes twice at once', async () => {
    const form = fresh();
    const both = await Promise.all([1, 2, 3].map(() => desk.orders.receive(from({ form }))));
    expect(new Set(both.map(({ order }) => order.id)).size).toBe(1);
    expect(both.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('shows orders of others that ask for the same of the same target', async () => {
    const other = await desk.enter({ name: 'Bay Police' });
    const targets = [
      { kind: 'url' as const, value: 'https://www.harbour.example/@acc-9/post-shared/?utm_source=x' },
    ];
    const first = await desk.orders.receive(from({ form: fresh({ targets }) }));
    const second = await desk.orders.receive({
      ...from({ form: fresh({ targets }) }),
      contactId: other.contact.id,
    });
    expect(second.order.duplicates).toEqual([first.order.id]);
  });
});

describe('what nobody can read or obey', () => {
  it.each([
    ['a scanned PDF', bytes('%PDF-1.7 scan'), /read by people/],
    ['an unknown XML', bytes('<letter><to>you</to></letter>'), /nobody taught/],
    ['a broken XML', bytes('<RemovalOrder><A>'), /broken/],
    [
      'XXE',
      bytes('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><RemovalOrder>&x;</RemovalOrder>'),
      /DOCTYPE/,
    ],
    [
      'billion laughs',
      bytes('<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><RemovalOrder>&b;</RemovalOrder>'),
      /DOCTYPE/,
    ],
    ['deep nesting', bytes(`<RemovalOrder>${'<a>'.repeat(5_000)}`), /nested/],
    ['bytes', Uint8Array.of(0, 1, 2, 250), /not text/],
    ['broken JSON', bytes('{"targets": ['), /JSON is broken/],
    ['another JSON', bytes('{"hello": 1}'), /does not fit/],
  ])('%s is stored with its hash, and waits to be typed', async (name, data, because) => {
    const { order } = await desk.orders.receive(from({ channel: 'upload', file: { data, name } }));
    expect(order).toMatchObject({ state: 'unread', clock: 'unread', original: { bytes: data.byteLength } });
    expect(order.original?.unread).toMatch(because);
    expect(order.clockNote).toMatch(/from receipt/);
    expect(order.messages[0]?.body).toContain(order.original?.sha256);
    const original = await desk.orders.original(order.id);
    expect(Buffer.from(original.data).equals(Buffer.from(data))).toBe(true);
    const typed = await desk.orders.putForm(order.id, { form: fresh() }, 'staff:amina');
    expect(typed).toMatchObject({ state: 'received', kind: 'remove', receivedAt: order.receivedAt });
    expect(Date.parse(typed.dueAt ?? '') - Date.parse(order.receivedAt)).toBe(3_600_000);
  });

  it('refuses a file over 20 MiB, and says that no clock runs', async () => {
    const data = new Uint8Array(20 * 1024 * 1024 + 1);
    await expect(desk.orders.receive(from({ file: { data } }))).rejects.toMatchObject({
      code: 'file-too-large',
      status: 413,
      extra: { clock: 'none' },
    });
    await expect(desk.orders.receive(from({ file: { data: new Uint8Array() } }))).rejects.toMatchObject({
      code: 'file-empty',
    });
  });

  it('names the defects of an order in an undeclared language, and of a range that is turned round', async () => {
    const language = await desk.orders.receive(from({ form: fresh({ language: 'hu' }) }));
    expect(language.order.assessment?.defects.map(({ element }) => element)).toContain('language');
    expect(language.order.clock).toBe('running-with-defects');
    const turned = epoc({
      targets: [
        { kind: 'account', value: 'acc-1', from: '2026-09-15T00:00:00Z', to: '2026-09-01T00:00:00Z' },
      ],
    });
    const range = await desk.orders.receive(from({ form: turned }));
    expect(range.order.assessment?.advice).not.toBe('comply');
    expect(JSON.stringify(range.order.assessment)).toMatch(/time-range/);
  });

  it('shows a deadline that was over when the order came, and does not work to it', async () => {
    const { order } = await desk.orders.receive(from({ form: fresh({ dueAt: '2026-09-01T00:00:00Z' }) }));
    expect(order.clockNote).toMatch(/was over when it came/);
    expect(order.deadlines.find(({ clock }) => clock === 'as-ordered')?.state).toBe('void');
    expect(order.dueClock).not.toBe('as-ordered');
  });

  it('says which targets do not exist', async () => {
    const targets = ['nobody-1', '@acc-2/post-2'].map((value) => ({
      kind: 'url' as const,
      value: `https://harbour.example/${value}`,
    }));
    const { order } = await desk.orders.receive(from({ form: fresh({ targets }) }));
    expect(order.tasks.map(({ status }) => status)).toEqual(['not-found', 'waiting']);
  });

  it('is not slowed down by the same target ten thousand times', async () => {
    const targets = Array.from({ length: 10_000 }, () => ({
      kind: 'url' as const,
      value: 'https://harbour.example/@z/same',
    }));
    const { order } = await desk.orders.receive(from({ form: fresh({ targets }) }));
    expect(order.duplicates).toEqual([]);
  }, 10_000);

  it('takes 10,000 targets, and not one more', async () => {
    const targets = Array.from({ length: 10_000 }, (_, n) => ({
      kind: 'url' as const,
      value: `https://harbour.example/@a${n}/p${n}`,
    }));
    const { order } = await desk.orders.receive(from({ form: fresh({ targets }) }));
    expect(order).toMatchObject({ targets: 10_000, taskCount: 10_000 });
    expect(order.tasks).toHaveLength(200);
    const more = {
      ...fresh(),
      targets: [...targets, { kind: 'url', value: 'https://harbour.example/@b/p' }],
    };
    const { order: unread } = await desk.orders.receive(
      from({ file: { data: bytes(JSON.stringify(more)) } }),
    );
    expect(unread.original?.unread).toMatch(/10001 targets.*split/);
  });

  it('knows nobody whose verification has expired or was revoked', async () => {
    const old = await desk.enter({ name: 'Old Police' });
    await desk.orders.authorities.verifyContact(
      old.contact.id,
      { level: 3, method: 'portal', expiresAt: new Date(desk.clock.now() + 1_000).toISOString() },
      'staff:admin',
    );
    desk.clock.advance(2_000);
    const { order } = await desk.orders.receive({ ...from({ form: fresh() }), contactId: old.contact.id });
    expect(order).toMatchObject({ level: 0, anomalies: ['expired'] });
    expect(order.assessment?.advice).not.toBe('comply');
  });

  it('takes nothing from an authority or contact that is not in the register', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(
      desk.orders.receive({ ...from({ form: fresh() }), contactId: nobody }),
    ).rejects.toMatchObject({ code: 'contact-not-found' });
    await expect(
      desk.orders.receive({ channel: 'post', authorityId: nobody, form: fresh(), by: 'staff:a' }),
    ).rejects.toMatchObject({ code: 'authority-not-found' });
  });
});

describe('what keeps asking for a lawyer', () => {
  const failed = (order: Order, test: string) =>
    order.assessment?.tests.some((one) => one.test === test && one.result === 'failed');

  it('is a protected account, also where an order names its post by an address', async () => {
    const { settings } = desk.orders;
    const before = await settings.get();
    const form = fresh();
    const list = (value: string) => [{ value, because: 'press' as const }];
    await settings.change({ ...before, protectedTargets: list('acc-2') }, 'staff:amina');
    expect(failed((await desk.orders.receive(from({ form }))).order, 'protected-target')).toBe(false);
    await settings.change({ ...before, protectedTargets: list('acc-1') }, 'staff:amina');
    const { order } = await desk.orders.receive(from({ form: fresh() }));
    expect(failed(order, 'protected-target')).toBe(true);
    expect(order).toMatchObject({ state: 'legal-review', assessment: { needs: { lawyer: true } } });
    await settings.change(before, 'staff:amina');
  });

  it('is a law that stands against an order, until that is resolved, however often it is assessed', async () => {
    const { id } = (await desk.orders.receive(from({ form: fresh() }))).order;
    const conflict = { law: 'Penal Code of Harbour', why: 'It protects this post.' };
    const [raised] = (await desk.orders.raiseConflict(id, conflict, 'staff:amir')).conflicts;
    expect((await desk.orders.assess(id, 'staff:amir')).state).toBe('legal-review');
    const alone = { by: 'staff:amir', lawyer: false };
    const comply = { answer: 'comply' as const, reason: 'It is whole.' };
    expect((await desk.orders.decide(id, comply, alone)).state).toBe('awaiting-second');
    await desk.orders.reject(id, 'First the conflict.', { by: 'staff:amina', lawyer: true });
    await desk.orders.resolveConflict(id, raised?.id ?? '', 'It does not hold here.', 'staff:amina');
    expect((await desk.orders.assess(id, 'staff:amir')).state).toBe('received');
  });
});
