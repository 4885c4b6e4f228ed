import type { Action } from '@breakwater/contracts';
import type { DeadlineNote } from '@breakwater/contracts/law';
import type { AuthorityContact, Order, OrderForm } from '@breakwater/contracts/orders';
import type { StatementOfReasons, StatementView } from '@breakwater/contracts/redress';
import type { Decision, Job, StrikeRecord } from '@breakwater/contracts/review';
import { madeUpClock, madeUpPack, madeUpType } from '@breakwater/law/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const rule = { art: 's. 9', prov: 'recalled' as const };
const clocks = [
  madeUpClock('effect-given'),
  madeUpClock('effect-informed', { starts: 'effect' }),
  madeUpClock('user-informed', { starts: 'effect', undueDelay: { aim: 'PT1H' } }),
];
/** A law under which users are told, one that leaves that to its authority, and one that has nobody told. */
const { pack, source } = madeUpPack([
  madeUpType('remove', { id: 'told', clocks }),
  madeUpType('remove', { id: 'theirs', clocks, userNotice: { default: 'by-authority', ...rule } }),
  madeUpType('remove', {
    id: 'on-request',
    clocks,
    userNotice: { default: 'notify', at: 'on-request', ...rule },
  }),
  madeUpType('remove', {
    id: 'not-valid',
    clocks,
    userNotice: { default: 'notify', withoutEnd: 'not-valid', ...rule },
  }),
]);

let server: TestServer;
let lawyer: TestPerson;
let second: TestPerson;
let contactId: string;

beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.person('Lutz', ['legal', 'lead']);
  second = await server.person('Lena', ['lead']);
  await server.ask('/v1/settings', {
    method: 'PATCH',
    body: {
      noticeLocations: [{ platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' }],
    },
  });
  expect((await lawyer.ask('/v1/law/packs', { body: { source } })).status).toBe(201);
  contactId = await enter('Court of Merrow', 'BV');
});
afterAll(() => server.stop());

async function enter(name: string, country: string): Promise<string> {
  const entry = { name, kind: 'court', country, domains: [`${country.toLowerCase()}.example`] };
  const more = { legalCodes: [], timezone: 'Europe/Oslo', languages: ['en'] };
  const { body: authority } = await lawyer.ask('/v1/authorities', { body: { ...entry, ...more } });
  const contacts = `/v1/authorities/${(authority as { id: string }).id}/contacts`;
  const { id } = (await lawyer.ask(contacts, { body: { name: 'Registry' } })).body as AuthorityContact;
  const shown = { level: 4, method: 'certificate', note: 'seal compared' };
  await lawyer.ask(`/v1/authority-contacts/${id}/verify`, { body: shown });
  return id;
}

let count = 0;
async function approved(
  requestType: string,
  changes: Partial<OrderForm> = {},
  from = contactId,
): Promise<Order> {
  count += 1;
  const at = new Date().toISOString();
  const events = ['a', 'b'].map((name) => ({
    id: `${name}${count}`,
    type: 'content.created',
    at,
    platform: 'harbour',
    account: { id: `${name}${count}` },
    content: { id: `p-${name}${count}`, kind: 'post', text: 'hello' },
  }));
  await server.ask('/v1/events?wait=10000', { body: events });
  const form: OrderForm = {
    instrument: pack.pack.id,
    requestType,
    reference: `C-${count}`,
    authority: { name: 'Court of Merrow', kind: 'court', country: 'BV' },
    legalBasis: 'Harbours Act, section 4',
    redress: 'Court of appeal of Merrow, within a month',
    targets: ['a', 'b'].map((name) => ({
      kind: 'url',
      value: `https://harbour.example/@${name}${count}/p-${name}${count}`,
    })),
    ...changes,
  };
  const { body: order } = await lawyer.ask('/v1/orders', {
    body: { channel: 'post', contactId: from, form },
  });
  const path = `/v1/orders/${(order as Order).id}`;
  const decided = await lawyer.ask(`${path}/decide`, { body: { answer: 'comply', reason: 'Lawful.' } });
  if ((decided.body as Order).state === 'awaiting-second')
    await second.ask(`${path}/confirm`, { method: 'POST' });
  const { body } = await lawyer.ask(path);
  expect(body).toMatchObject({ state: 'approved' });
  return body as Order;
}
async function carryOut(order: Order, targets = 2): Promise<Order> {
  const taskIds = order.tasks.filter(({ status }) => status === 'waiting').slice(0, targets);
  const body = {
    taskIds: taskIds.map(({ id }) => id),
    action: 'remove-content',
    reason: 'The court had it removed.',
  };
  const { body: after, status } = await second.ask(`/v1/orders/${order.id}/tasks/execute`, { body });
  expect({ status, after }).toMatchObject({ status: 200 });
  return after as Order;
}
const get = async (order: Order): Promise<Order> => (await lawyer.ask(`/v1/orders/${order.id}`)).body;
const clock = (order: Order, act: string) => order.deadlines.find((one) => one.act === act);
async function statementOf(order: Order): Promise<StatementView | undefined> {
  const decisionId = (await get(order)).tasks[0]?.decisionId;
  const { body } = await lawyer.ask(`/v1/statements?decision=${decisionId}`);
  const [found] = (body as { items: StatementOfReasons[] }).items;
  return found && (await lawyer.ask(`/v1/statements/${found.id}`)).body;
}
const settle = () => server.breakwater.redress.statements.settleDuties();
/** The statement of an order, which the server itself may be about to give. */
const statementGiven = (order: Order) =>
  vi.waitFor(
    async () => {
      await settle();
      const given = await statementOf(order);
      if (!given) throw new Error('No statement yet');
      return given.statement;
    },
    { timeout: 5_000, interval: 100 },
  );

describe('a clock, by the API', () => {
  it('is not met by the decision: what waits keeps the order due, and says how many are done', async () => {
    const order = await approved('told');
    expect(clock(order, 'effect-given')).toMatchObject({ state: 'running', done: { done: 0, of: 2 } });
    expect(order.dueAt).toBe(clock(order, 'effect-given')?.dueAt);
    const part = await carryOut(order, 1);
    expect(clock(part, 'effect-given')).toMatchObject({ state: 'running', done: { done: 1, of: 2 } });
    const { items } = (await second.ask(`/v1/orders?q=${order.reference}`)).body as { items: Order[] };
    expect(items).toMatchObject([{ dueClock: 'effect-given', dueDone: { done: 1, of: 2 } }]);
    const whole = await carryOut(part);
    expect(clock(whole, 'effect-given')).toMatchObject({ state: 'met', done: { done: 2, of: 2 } });
    expect(clock(whole, 'effect-informed')).toMatchObject({ state: 'running' });
    const letter = { kind: 'feedback', subject: 'Done', body: 'Both posts are removed.' };
    const told = (await second.ask(`/v1/orders/${order.id}/messages`, { body: letter })).body as Order;
    expect(clock(told, 'effect-informed')?.state).toBe('met');
    expect(clock(told, 'user-informed')).toMatchObject({ state: 'met', done: { done: 2, of: 2 } });
    expect(told).toMatchObject({ clock: 'stopped' });
    expect((await lawyer.ask(`/v1/orders/${order.id}/verify`)).body).toMatchObject({ whole: true });
  });

  it('waits for what an authority does, which is noted; of what we owe nothing is noted by hand', async () => {
    const order = await approved('told');
    const note = (event: string) => second.ask(`/v1/orders/${order.id}/events`, { body: { event } });
    expect((await note('authority-decided')).status).toBe(200);
    expect((await note('effect-given')).status).toBe(400);
  });
});

describe('a restriction for an order, by the API', () => {
  it('says so: law and authority, no policy, no strike, no own initiative, and nothing for the DSA database', async () => {
    const order = await carryOut(await approved('told'));
    const [task] = order.tasks;
    const { body: decision } = await second.ask(`/v1/decisions/${task?.decisionId}`);
    expect(decision).toMatchObject({ decision: 'ordered', severe: false, ordered: { orderId: order.id } });
    expect((decision as Decision).policyVersion).toBeUndefined();
    const view = await statementOf(order);
    expect(view?.statement).toMatchObject({
      origin: 'order',
      order: {
        orderId: order.id,
        number: order.number,
        law: pack.pack.title,
        basis: 'Harbours Act, section 4',
        authority: 'Court of Merrow',
        country: 'BV',
        redress: 'Court of appeal of Merrow, within a month',
      },
      automation: { detection: false, decision: false },
      ground: { kind: 'order', policy: `order/${pack.pack.id}`, title: pack.pack.title },
      redress: { internal: true, outOfCourt: false, court: true },
    });
    // An order never ends as a statement of Art. 17 in the database of the Commission: it is not filed.
    expect(view?.statement).not.toHaveProperty('dsa');
    expect(view?.statement).not.toHaveProperty('label');
    const text = JSON.stringify(view?.rendered.en.sections);
    expect(text).toContain('An authority ordered this');
    expect(text).toContain('Court of Merrow');
    expect(text).toContain('Bouvet Island');
    expect(text).toContain('no strike follows');
    expect(text).toContain('You can challenge the order itself');
    expect(text).toContain('Court of appeal of Merrow, within a month');
    expect(text).toContain('how we carried it out');
    expect(text).not.toContain('Article 21');
    expect(JSON.stringify(view?.rendered.ur.sections)).toContain('ایک سرکاری ادارے نے اس کا حکم دیا');
    const strikes = await second.ask(`/v1/accounts/harbour/${task?.accountId}/strikes`);
    expect(strikes.body as StrikeRecord).toEqual({ balance: 0, strikes: [] });
    const { items: actions } = (await second.ask(`/v1/actions?account=${task?.accountId}`)).body as {
      items: Action[];
    };
    expect(actions).toMatchObject([
      { kind: 'remove-content', origin: 'person', policy: `order/${pack.pack.id}` },
    ]);
    expect(actions[0]).not.toHaveProperty('policyVersion');
  });

  it('counts in part 3 of the report of the DSA', async () => {
    const dsa: Partial<OrderForm> = {
      instrument: 'eu-dsa-2022-2065',
      authority: { name: 'Court of Lyon', kind: 'court', country: 'FR' },
    };
    const counts = async () => {
      const { body } = await lawyer.ask('/v1/reports/dsa-orders?from=2020-01-01&to=2035-12-31');
      const [, total = ''] = String(body).split(/\r?\n/);
      return total.split(',').slice(6, 8).map(Number);
    };
    const [orders = 0, items = 0] = await counts();
    const order = await carryOut(await approved('order-to-act', dsa, await enter('Court of Lyon', 'FR')));
    expect(await counts()).toEqual([orders + 1, items + 2]);
    expect((await statementOf(order))?.statement).not.toHaveProperty('dsa');
  });

  it('is decided on the ground of an order only where a job carries one, without a policy beside it', async () => {
    const by = second.actor;
    const { jobs } = server.breakwater.review;
    const open = (accountId: string, more: object = {}) =>
      server.breakwater.storage.work((work) =>
        jobs.open(
          work,
          {
            queue: 'default',
            origin: 'order',
            platform: 'harbour',
            accountId,
            policy: 'x',
            severity: 'high',
            because: 'b',
            ...more,
          },
          by,
        ),
      );
    const { id } = await open('nobody-ordered');
    await jobs.claim({ id, by, leaseMs: 60_000 });
    const resolve = (body: object) => second.ask(`/v1/jobs/${id}/resolve`, { body });
    const actions = [{ action: 'remove-content', contentId: 'p' }];
    const ordered = { decision: 'ordered', reason: 'ordered', actions };
    expect(await resolve(ordered)).toMatchObject({ status: 409, body: { code: 'job-not-ordered' } });
    expect(await resolve({ ...ordered, policy: 'x' })).toMatchObject({
      status: 422,
      body: { pointer: '/policy' },
    });
    const none = { ...ordered, actions: [] };
    expect(await resolve(none)).toMatchObject({ status: 422, body: { pointer: '/actions' } });
  });

  it('is taken back when the user is right on appeal: the order counts as reversed on a complaint', async () => {
    const order = await carryOut(await approved('told'));
    const decisionId = order.tasks[0]?.decisionId ?? '';
    const view = await statementOf(order);
    const { redress } = server.breakwater;
    const link = await redress.statements.renewLink(view?.statement.id ?? '', lawyer.actor);
    const token = link.split('/s/')[1] ?? '';
    for (const [language, heading] of [
      ['en', 'Have us look again at how we carried it out'],
      ['ur', 'ہم نے اس پر جیسے عمل کیا'],
    ]) {
      const page = await fetch(new URL(`/s/${token}?lang=${language}`, server.address));
      const text = await page.text();
      expect(text).toContain(heading);
      expect(text).not.toContain(language === 'en' ? 'Appeal this decision' : 'اس فیصلے کے خلاف اپیل');
    }
    await redress.appeals.lodge(token, { text: 'That is not my post.', submission: 'f1' });
    const [appeal] = (await redress.appeals.list({})).items.filter((one) => one.decisionId === decisionId);
    const hearer = 'staff:zoe';
    await redress.appeals.claim({ by: hearer, id: appeal?.id ?? '', leaseMs: 60_000 } as never);
    await redress.appeals.decide(appeal?.id ?? '', hearer, {
      outcome: 'overturned',
      reason: 'It is another account than the order names.',
    } as never);
    const after = await get(order);
    expect(after.tasks.map(({ status }) => status)).toEqual(['void', 'done']);
    const { facts } = server.breakwater.orders;
    const all = await facts({ from: '2020-01-01T00:00:00Z', to: '2036-01-01T00:00:00Z' });
    expect(all.find(({ orderId }) => orderId === order.id)).toMatchObject({
      reversed: true,
      complaint: 'reversed',
    });
  });

  it('waits as a job of its own until a second person confirms what takes two', async () => {
    const order = await approved('told', {
      targets: [{ kind: 'account', value: 'whole-account', platform: 'harbour' }],
    });
    const [task] = order.tasks;
    const found = { status: 'waiting', platform: 'harbour', accountId: 'whole-account' };
    if (task?.status === 'not-found')
      await second.ask(`/v1/orders/${order.id}/tasks/${task.id}/status`, { body: found });
    const body = { taskIds: [task?.id], action: 'suspend-account', reason: 'The court had it closed.' };
    const waiting = (await second.ask(`/v1/orders/${order.id}/tasks/execute`, { body })).body as Order;
    expect(waiting.tasks).toMatchObject([{ status: 'working' }]);
    const jobId = waiting.tasks[0]?.jobId ?? '';
    const job = (await second.ask(`/v1/jobs/${jobId}`)).body as Job;
    expect(job).toMatchObject({
      state: 'awaiting-second',
      decision: 'ordered',
      queue: 'order-execution',
      ordered: { orderId: order.id },
    });
    expect((await lawyer.ask(`/v1/jobs/${jobId}/confirm`, { method: 'POST' })).status).toBe(200);
    const done = await get(order);
    expect(done.tasks).toMatchObject([{ status: 'done' }]);
    expect((await statementOf(done))?.statement).toMatchObject({ origin: 'order' });
  });
});

describe('who is told what, and when, by the API', () => {
  const noteOf = (order: Order) => clock(order, 'user-informed')?.note as DeadlineNote | undefined;

  it.each([
    ['theirs', {}, 'by-authority'],
    ['on-request', {}, 'on-request'],
    ['told', { secrecy: { until: '2036-01-01T00:00:00Z', decision: 'gag 1' } }, 'secrecy'],
    ['told', { secrecy: { decision: 'gag 2' } }, 'undated-secrecy'],
  ] as const)(
    '%s %j: reasons are held (%s), and given when a lawyer says so',
    async (type, changes, note) => {
      const order = await carryOut(await approved(type, changes));
      await settle();
      expect(await statementOf(order)).toBeUndefined();
      const held = await get(order);
      expect(noteOf(held)).toBe(note);
      expect(clock(held, 'user-informed')?.state).toBe(note.endsWith('secrecy') ? 'paused' : 'void');
      const change = { act: 'tell', because: 'The court lifted it.' };
      expect((await second.ask(`/v1/orders/${order.id}/telling`, { body: change })).status).toBe(403);
      const told = (await lawyer.ask(`/v1/orders/${order.id}/telling`, { body: change })).body as Order;
      expect(told.telling).toMatchObject({ state: 'tell', decidedBy: lawyer.actor });
      expect(await statementGiven(order)).toMatchObject({
        origin: 'order',
        order: { authority: 'Court of Merrow' },
      });
      expect(clock(await get(order), 'user-informed')).toMatchObject({
        state: 'met',
        done: { done: 2, of: 2 },
      });
      expect((await lawyer.ask(`/v1/orders/${order.id}/verify`)).body).toMatchObject({ whole: true });
    },
  );

  it('are told at once where the law says that secrecy without an end binds nobody', async () => {
    const order = await carryOut(await approved('not-valid', { secrecy: { decision: 'gag 3' } }));
    expect((await statementOf(order))?.statement).toMatchObject({ origin: 'order' });
  });

  it('a secrecy is ended by a decision, and nobody is told before', async () => {
    const order = await carryOut(await approved('told', { secrecy: { decision: 'gag 4' } }));
    const soon = new Date(Date.now() + 1_500).toISOString();
    const body = { act: 'end', until: soon, decision: 'order of the court of appeal', because: 'Final.' };
    const ended = (await lawyer.ask(`/v1/orders/${order.id}/telling`, { body })).body as Order;
    expect(ended.telling).toMatchObject({ state: 'secret', until: soon });
    await settle();
    expect(await statementOf(order)).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    expect(await statementGiven(order)).toMatchObject({ origin: 'order' });
  });

  it('nobody is told of what was taken back before anybody was told of it', async () => {
    const order = await carryOut(await approved('theirs'));
    await lawyer.ask(`/v1/orders/${order.id}/reverse`, { body: { because: 'The court annulled it.' } });
    await lawyer.ask(`/v1/orders/${order.id}/telling`, { body: { act: 'tell', because: 'Annulled.' } });
    await settle();
    expect(await statementOf(order)).toBeUndefined();
  });
});
