import type { Action } from '@breakwater/contracts';
import type { Authority, AuthorityContact, Order, OrderVerification } from '@breakwater/contracts/orders';
import type { Decision } from '@breakwater/contracts/review';
import { epoc, removal } from '@breakwater/orders/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskOptions, TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let lawyer: TestPerson;
let second: TestPerson;
let reviewer: TestPerson;
let contact: AuthorityContact;
let authority: Authority;

async function ask<T>(who: Pick<TestPerson, 'ask'>, path: string, options?: AskOptions) {
  const { status, body, headers } = await who.ask(path, options);
  return { status, headers, body: body as T };
}
const code = (body: unknown) => (body as { code?: string }).code;

beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.person('Lutz', ['legal']);
  second = await server.person('Lena', ['lead']);
  reviewer = await server.person('Rana', ['reviewer']);
  await ask(server, '/v1/settings', {
    method: 'PATCH',
    body: {
      noticeLocations: [{ platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' }],
    },
  });
  const settings = {
    languages: ['en'],
    addressees: ['Harbour Social Ltd'],
    protectedTargets: [],
    platforms: ['harbour'],
  };
  await ask(lawyer, '/v1/orders/settings', { method: 'PUT', body: settings });
  const events = [
    {
      id: 'e1',
      type: 'content.created',
      at: new Date().toISOString(),
      platform: 'harbour',
      account: { id: 'acc-1', handle: 'someone' },
      content: { id: 'post-1', kind: 'post', text: 'hello' },
    },
  ];
  await ask(server, '/v1/events?wait=10000', { body: events });
  const entry = {
    name: 'Harbour Police Cyber Unit',
    kind: 'judge',
    country: 'DE',
    domains: ['police.example'],
    legalCodes: ['Penal Code of Harbour'],
    timezone: 'Europe/Berlin',
    languages: ['en'],
  };
  authority = (await ask<Authority>(lawyer, '/v1/authorities', { body: entry })).body;
  const entered = await ask<AuthorityContact>(lawyer, `/v1/authorities/${authority.id}/contacts`, {
    body: { name: 'Desk', email: 'desk@police.example', phone: '+49 30 5550100' },
  });
  const verified = await ask<AuthorityContact>(lawyer, `/v1/authority-contacts/${entered.body.id}/verify`, {
    body: { level: 4, method: 'certificate', note: 'seal compared' },
  });
  contact = verified.body;
});
afterAll(() => server.stop());

const enter = (form: object, who = lawyer) =>
  ask<Order>(who, '/v1/orders', { body: { channel: 'post', contactId: contact.id, form } });
/** Another post than that of the first order: the same one of the same authority would be a duplicate. */
const other = {
  reference: 'C-1',
  targets: [{ kind: 'url' as const, value: 'https://harbour.example/@acc-1/post-2' }],
};
const now = () => new Date(Date.now() - 60_000).toISOString();

it('entered what it needs', () => {
  expect(contact).toMatchObject({ level: 4, authorityId: authority.id });
});

describe('a removal order', () => {
  it('is taken in, decided, executed through review with a statement that names it, and taken back with it', async () => {
    const { status, body: order } = await enter(removal({ issuedAt: now() }));
    expect([status, order.state, order.tasks[0]?.accountId, order.clock]).toEqual([
      201,
      'received',
      'acc-1',
      'running',
    ]);
    const again = await enter(removal({ issuedAt: order.form.issuedAt ?? '' }));
    expect([again.status, again.body.id]).toEqual([200, order.id]);
    const approved = await ask<Order>(second, `/v1/orders/${order.id}/decide`, {
      body: { answer: 'comply', reason: 'Whole and lawful.' },
    });
    expect(approved.body.state).toBe('approved');
    const wish = { action: 'remove-content', reason: 'It calls on others to commit attacks.' };
    const done = await ask<Order>(second, `/v1/orders/${order.id}/tasks/${order.tasks[0]?.id}/execute`, {
      body: wish,
    });
    expect(done.body).toMatchObject({ state: 'effect-given', tasks: [{ status: 'done' }] });
    expect(done.body.deadlines.find(({ starts }) => starts === 'receipt')?.state).toBe('met');
    const decisionId = done.body.tasks[0]?.decisionId;
    const { body: decision } = await ask<Decision>(second, `/v1/decisions/${decisionId}`);
    expect(decision).toMatchObject({
      decision: 'ordered',
      reason: wish.reason,
      ordered: { orderId: order.id, authority: 'Harbour Police Cyber Unit', country: 'DE' },
    });
    expect(decision).not.toHaveProperty('policyVersion');
    const reversed = await ask<Order>(lawyer, `/v1/orders/${order.id}/reverse`, {
      body: { because: 'The court annulled it.' },
    });
    expect(reversed.body.tasks[0]?.status).toBe('void');
    const verified = await ask<OrderVerification>(lawyer, `/v1/orders/${order.id}/verify`);
    expect(verified.body).toMatchObject({ whole: true, faults: [] });
    const audit = await server.breakwater.verifyAudit();
    expect(audit.ok).toBe(true);
  });

  it('loses the target whose action alone is ended early in review, and keeps the others', async () => {
    const targets = ['post-7', 'post-8'].map((post) => ({
      kind: 'url' as const,
      value: `https://harbour.example/@acc-1/${post}`,
    }));
    const { body: order } = await enter(removal({ reference: 'E-1', targets, issuedAt: now() }));
    await ask(second, `/v1/orders/${order.id}/decide`, { body: { answer: 'comply', reason: 'Lawful.' } });
    const done = await ask<Order>(second, `/v1/orders/${order.id}/tasks/execute`, {
      body: {
        taskIds: order.tasks.map(({ id }) => id),
        action: 'remove-content',
        reason: 'It calls on others to commit attacks.',
      },
    });
    expect(done.body.tasks.map(({ status }) => status)).toEqual(['done', 'done']);
    const { body } = await ask<{ items: Action[] }>(second, '/v1/actions?account=acc-1');
    const id = body.items.find(({ contentId }) => contentId === order.tasks[0]?.contentId)?.id;
    const end = (at?: string) =>
      ask(second, `/v1/actions/${id}/end`, { body: { reason: 'It was a news report.', ...(at && { at }) } });
    const statuses = async () =>
      (await ask<Order>(lawyer, `/v1/orders/${order.id}`)).body.tasks.map(({ status }) => status);
    expect((await end(new Date(Date.now() + 86_400_000).toISOString())).status).toBe(200);
    expect(await statuses()).toEqual(['done', 'done']);
    expect((await end()).status).toBe(200);
    expect(await statuses()).toEqual(['void', 'done']);
    expect((await ask(lawyer, `/v1/orders/${order.id}/verify`)).body).toMatchObject({ whole: true });
  });

  it('is asked back about and clarified: the clock stands still and begins anew', async () => {
    const { body: order } = await enter(removal({ ...other, issuedAt: now(), redress: '' }));
    expect(order.assessment?.advice).toBe('clarify');
    const { body: draft } = await ask<{ body: { en: string; ur: string } }>(
      lawyer,
      `/v1/orders/${order.id}/reply?kind=clarification`,
    );
    expect(draft.body.en).toMatch(/Redress/);
    const asked = await ask<Order>(second, `/v1/orders/${order.id}/decide`, {
      body: { answer: 'clarify', reason: draft.body.en },
    });
    expect(asked.body).toMatchObject({ state: 'clarification', clock: 'paused' });
    const letter = asked.body.messages.at(-1);
    expect(letter).toMatchObject({ kind: 'clarification-request', direction: 'out' });
    const delivered = await ask<Order>(second, `/v1/orders/${order.id}/messages/${letter?.id}/delivered`, {
      body: {},
    });
    expect(delivered.body.messages.at(-1)?.deliveredAt).toBeDefined();
    const clear = {
      direction: 'in',
      kind: 'clarification',
      subject: 'Re',
      body: 'Here it is.',
      form: removal({ ...other, issuedAt: order.form.issuedAt ?? '' }),
    };
    const clarified = await ask<Order>(second, `/v1/orders/${order.id}/messages`, { body: clear });
    expect(clarified.body).toMatchObject({ clock: 'running', defects: 0 });
    expect(clarified.body.messages.find(({ id }) => id === letter?.id)?.respondedAt).toBeDefined();
    expect(Date.parse(clarified.body.dueAt ?? '')).toBeGreaterThan(Date.parse(order.dueAt ?? ''));
  });
});

describe('an order for data', () => {
  it('opens a grant and a hold once two people and a call back stand behind it', async () => {
    const range = { from: '2026-09-01T00:00:00Z', to: now() };
    const form = epoc({ issuedAt: now(), targets: [{ kind: 'handle', value: '@someone', ...range }] });
    const { body: order } = await enter(form);
    const path = `/v1/orders/${order.id}`;
    const early = await ask(lawyer, `${path}/decide`, { body: { answer: 'comply', reason: 'sound' } });
    expect([early.status, code(early.body)]).toEqual([403, 'call-back-needed']);
    await ask(lawyer, `${path}/call-back`, { body: { note: 'Duty desk confirmed.', confirmed: true } });
    const scope = { to: '2026-09-10T00:00:00Z' };
    await ask(lawyer, `${path}/decide`, {
      body: { answer: 'narrow', reason: 'Ten days suffice.', scope, grounds: ['time-range'] },
    });
    const same = await ask(lawyer, `${path}/confirm`, { method: 'POST' });
    expect([same.status, code(same.body)]).toEqual([409, 'second-person-needed']);
    const done = await ask<Order>(second, `${path}/confirm`, { method: 'POST' });
    expect(done.body).toMatchObject({
      state: 'approved',
      tasks: [{ status: 'working', accountId: 'acc-1' }],
    });
    const { disclosure } = server.breakwater;
    const { items: grants } = await disclosure.grants.list({ orderId: order.id });
    expect(grants).toMatchObject([{ accounts: [{ accountId: 'acc-1' }], calledBack: true }]);
    expect(Date.parse(grants[0]?.accounts[0]?.to ?? '')).toBe(Date.parse('2026-09-10T00:00:00Z'));
    const { items: holds } = await disclosure.holds.list({ orderId: order.id });
    expect(holds).toMatchObject([{ accountId: 'acc-1', state: 'active' }]);
    await ask(second, `${path}/withdraw`, { body: { because: 'Case closed.' } });
    const after = await disclosure.grants.list({ orderId: order.id });
    expect(after.items[0]?.endedAt).toBeDefined();
    const kept = await disclosure.holds.list({ orderId: order.id });
    expect(kept.items).toMatchObject([{ state: 'active' }]);
  });
});

describe('an order to preserve', () => {
  const preserve = async (reference: string) => {
    const form = {
      ...epoc({ reference, issuedAt: now(), targets: [{ kind: 'handle', value: '@someone' }] }),
      form: 'epoc-pr' as const,
      requestType: 'epoc-pr',
    };
    const { body: order } = await enter(form);
    const path = `/v1/orders/${order.id}`;
    await ask(lawyer, `${path}/call-back`, { body: { note: 'Duty desk confirmed.', confirmed: true } });
    await ask(lawyer, `${path}/decide`, { body: { answer: 'comply', reason: 'Sound.' } });
    const done = await ask<Order>(second, `${path}/confirm`, { method: 'POST' });
    expect([done.status, done.body]).toMatchObject([200, { kind: 'preserve', state: 'effect-given' }]);
    return order.id;
  };
  const holdsOf = async (orderId: string) =>
    (await server.breakwater.disclosure.holds.list({ orderId })).items;

  it.each([
    ['withdrawn', 'withdraw'],
    ['reversed', 'reverse'],
  ])('that is %s ends its holds with it, on record, and no others', async (how, step) => {
    const [orderId, other] = [await preserve(`P-1 ${how}`), await preserve(`P-2 ${how}`)];
    expect(await holdsOf(orderId)).toMatchObject([{ accountId: 'acc-1', state: 'active' }]);
    const ended = await ask(lawyer, `/v1/orders/${orderId}/${step}`, { body: { because: 'Case closed.' } });
    expect(ended.status).toBe(200);
    const [hold] = await holdsOf(orderId);
    expect(hold).toMatchObject({ state: 'released' });
    const { items: entries } = (await server.ask(`/v1/audit?subject=${hold?.id}`)).body as {
      items: object[];
    };
    expect(entries).toMatchObject([
      { actor: lawyer.actor, action: 'disclosure.hold-released', detail: { orderId } },
    ]);
    expect(await holdsOf(other)).toMatchObject([{ state: 'active' }]);
  });
});

describe('the desk', () => {
  it('takes a scan as it is, and gives it back byte for byte to be saved, not shown', async () => {
    const raw = '%PDF-1.7 <script>alert(1)</script>';
    const { status, body } = await ask<Order>(lawyer, '/v1/orders/upload?name=scan.pdf', {
      raw,
      type: 'application/pdf',
    });
    expect([status, body.state, body.original?.mediaType]).toEqual([201, 'unread', 'application/pdf']);
    const file = await fetch(new URL(`/v1/orders/${body.id}/original`, server.address), {
      headers: { authorization: `Bearer ${lawyer.key}` },
    });
    expect(await file.text()).toBe(raw);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('refuses 50 MB with a clear answer', async () => {
    const answer = await lawyer
      .ask('/v1/orders/upload', { raw: new Uint8Array(50 * 1024 * 1024), type: 'application/pdf' })
      .catch(() => undefined);
    // The server answers before all of it has come; a client that goes on sending may see the line cut instead.
    if (answer) expect([answer.status, code(answer.body)]).toEqual([413, 'file-too-large']);
    const { status, body } = await ask(lawyer, '/v1/orders/upload', {
      raw: new Uint8Array(20 * 1024 * 1024 + 1),
      type: 'application/pdf',
    });
    expect([status, code(body)]).toEqual([413, 'file-too-large']);
  });

  it('lists by what is due, with filters and pages', async () => {
    const { body } = await ask<{ items: { dueAt?: string }[]; next?: string }>(second, '/v1/orders?limit=1');
    expect(body.items).toHaveLength(1);
    const rest = await ask<{ items: object[] }>(second, `/v1/orders?cursor=${body.next}`);
    expect(rest.body.items.length).toBeGreaterThan(0);
    const found = await ask<{ items: object[] }>(
      second,
      '/v1/orders?q=c-1&kind=remove&instrument=eu-tco-2021-784',
    );
    expect(found.body.items).toHaveLength(1);
    const counts = await ask(second, '/v1/orders/counts');
    expect(counts.body).toMatchObject({ states: { unread: 1 } });
  });

  it('lets nobody in who may not', async () => {
    expect((await reviewer.ask('/v1/orders')).status).toBe(403);
    expect((await reviewer.ask('/v1/orders', { body: { channel: 'post', form: removal() } })).status).toBe(
      403,
    );
    const keyless = await ask(server, '/v1/orders', { key: null });
    expect(keyless.status).toBe(401);
  });
});
