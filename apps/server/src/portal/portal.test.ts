import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createSoftwareAuthenticator } from '@breakwater/access/testing';
import type { Problem } from '@breakwater/contracts';
import type { OrderForm } from '@breakwater/contracts/orders';
import type { PortalCheck, PortalOrder, PortalOrderSummary } from '@breakwater/contracts/portal';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  confirmRecipients,
  makeOfficer,
  startTestServer,
  type TestOfficer,
  type TestServer,
} from '../testing/index.ts';
import { checkRecipient } from './check-recipient.ts';

const KEY = 'age1gj5h6umd722h7mxdet4wjpnlxv8ahk9tp8t28e8x7hugxv2hhpns0pw7vc';

describe('the portal of authorities', () => {
  let server: TestServer;
  let own: TestOfficer;
  let other: TestOfficer;
  const of = (entry = {}) =>
    makeOfficer(server.breakwater, server.address ?? '', server.ask, { country: 'DE', ...entry });
  beforeAll(async () => {
    server = await startTestServer();
    own = await of();
    other = await of({ name: 'Hill Police' });
  });
  afterAll(() => server.stop());

  const form = (reference: string, more: Partial<OrderForm> = {}): OrderForm => ({
    form: 'tco-annex-1',
    instrument: 'eu-tco-2021-784',
    reference,
    authority: { name: 'Harbour Police Cyber Unit', country: 'DE' },
    targets: [{ kind: 'url', value: 'https://harbour.example/posts/1' }],
    ...more,
  });
  async function file(
    who: TestOfficer,
    reference: string,
    more: Partial<OrderForm> = {},
  ): Promise<PortalOrder> {
    const { status, body } = await who.ask('/portal/v1/orders', { body: { form: form(reference, more) } });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  }
  const refusal = ({ status, body }: { status: number; body: unknown }) => [status, (body as Problem).code];

  it('says what the law asks for, and what is missing before anything is filed', async () => {
    const { body: law } = await own.ask('/portal/v1/law');
    const packs = (law as { packs: { id: string; requestTypes: { elements: unknown[] }[] }[] }).packs;
    expect(packs.map(({ id }) => id)).toContain('eu-tco-2021-784');
    expect(packs.every(({ requestTypes }) => requestTypes.some(({ elements }) => elements.length > 0))).toBe(
      true,
    );
    // Tests and refusal grounds are the desk's.
    expect(JSON.stringify(law)).not.toMatch(/"(tests|refusalGrounds)"/);
    const { body } = await own.ask('/portal/v1/orders/check', { body: { form: form('C-1') } });
    const check = body as PortalCheck;
    expect(check.unclassified).toBe(false);
    expect(check.defects.length).toBeGreaterThan(2);
    expect(check.clocks.some(({ owedBy, dueAt }) => owedBy === 'provider' && dueAt !== undefined)).toBe(true);
    const { body: nothing } = await own.ask('/portal/v1/orders/check', { body: { form: { targets: [] } } });
    expect(nothing).toMatchObject({ unclassified: true });
    const { body: list } = await own.ask('/portal/v1/orders');
    expect((list as { items: unknown[] }).items).toEqual([]);
  });

  it('takes an order with its defects, with a receipt; it is mended, written about and withdrawn', async () => {
    const order = await file(own, 'A-1');
    expect(order.receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(order.defectList.length).toBeGreaterThan(2);
    expect(order.may).toEqual({ amend: true, write: true, withdraw: true });
    const again = await file(own, 'A-1');
    expect(again.id).toBe(order.id);
    const mended = form('A-1', {
      reasons: 'The post calls for violence against passers-by.',
      language: 'en',
    });
    const { body } = await own.ask(`/portal/v1/orders/${order.id}/form`, {
      method: 'PUT',
      body: { form: mended },
    });
    const after = body as PortalOrder;
    expect(after.defectList.length).toBeLessThan(order.defectList.length);
    // The proof of receipt is of what came first; what it was mended to stands beside it.
    expect(after.receipt).toMatchObject(order.receipt);
    expect(after.receipt.amendedSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(after.messages.map(({ kind }) => kind)).toContain('clarification');
    const { status } = await own.ask(`/portal/v1/orders/${order.id}/messages`, {
      body: { body: 'Thank you.' },
    });
    expect(status).toBe(201);
    const informed = await own.ask(`/portal/v1/orders/${order.id}/messages`, {
      body: { body: 'We told the user.', about: 'user-informed' },
    });
    expect((informed.body as PortalOrder).messages.at(-1)?.kind).toBe('user-informed');
    const withdrawn = await own.ask(`/portal/v1/orders/${order.id}/withdraw`, { body: { reason: 'Done.' } });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', may: { amend: false, withdraw: false } });
  });

  it('keeps a file that nobody can read, byte for byte', async () => {
    const scan = Buffer.from('%PDF-1.4 a scan of an order');
    const { status, body } = await own.ask('/portal/v1/orders/upload?name=order.pdf', {
      raw: scan,
      type: 'application/pdf',
    });
    const order = body as PortalOrder;
    expect([status, order.state]).toEqual([201, 'unread']);
    expect(order.receipt.sha256).toBe(createHash('sha256').update(scan).digest('hex'));
    const original = await own.ask(`/portal/v1/orders/${order.id}/original`);
    expect(original.body).toBe(scan.toString());
    expect(original.headers.get('content-disposition')).toBe('attachment; filename="order.pdf"');
  });

  it('shows nothing of another authority, whatever is tried', async () => {
    const theirs = await file(other, 'B-1');
    const { body: list } = await own.ask('/portal/v1/orders?limit=200');
    const ids = (list as { items: PortalOrderSummary[] }).items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(theirs.id);
    const { body: found } = await own.ask('/portal/v1/orders?q=B-1');
    expect((found as { items: unknown[] }).items).toEqual([]);
    const at = `/portal/v1/orders/${theirs.id}`;
    const attempts: [string, Parameters<typeof own.ask>[1]][] = [
      [at, {}],
      [`${at}/original`, {}],
      [`${at}/form`, { method: 'PUT', body: { form: form('B-1') } }],
      [`${at}/messages`, { body: { body: 'Hello.' } }],
      [`${at}/withdraw`, { body: { reason: 'Not ours.' } }],
      [`${at}/productions/${theirs.id}/download`, { body: {} }],
      [`${at}/productions/${theirs.id}/receipt`, { body: { sha256: 'a'.repeat(64) } }],
    ];
    const unknown = '018f0000-0000-7000-8000-000000000009';
    for (const [path, asked] of attempts) {
      const real = refusal(await own.ask(path, asked));
      const made = refusal(await own.ask(path.replaceAll(theirs.id, unknown), asked));
      expect([path, ...real]).toEqual([path, 404, 'order-not-found']);
      // Nobody learns from the answer that it is there.
      expect(made).toEqual(real);
    }
    const { body: still } = await other.ask(at);
    expect(still).toMatchObject({ id: theirs.id, state: theirs.state });
    expect((still as PortalOrder).messages.filter(({ direction }) => direction === 'in')).toEqual([]);
  });

  it('gives away nothing of the desk', async () => {
    const order = await file(own, 'D-1');
    await server.breakwater.orders.claim(order.id, 'staff:018f0000-0000-7000-8000-00000000000a');
    const { body } = await own.ask(`/portal/v1/orders/${order.id}`);
    const text = JSON.stringify(body);
    for (const secret of [
      'staff:',
      'claimedBy',
      'anomalies',
      '"tests"',
      'failedTests',
      'duplicates',
      'conflicts',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('takes an age key that is one, with fresh proof alone', async () => {
    const put = (recipient: string) =>
      own.ask('/portal/v1/authority/recipient', { method: 'PUT', body: { recipient } });
    expect((await put(KEY)).body).toMatchObject({ waiting: [{ recipient: KEY }] });
    for (const wrong of [`${KEY.slice(0, -1)}d`, 'AGE-SECRET-KEY-1QQQ', 'age1', '']) {
      expect(refusal(await put(wrong))).toEqual([422, 'recipient-invalid']);
    }
    expect((await own.ask('/portal/v1/authority')).body).not.toHaveProperty('recipient');
    await confirmRecipients(server.breakwater, own.authorityId);
    const { body } = await own.ask('/portal/v1/authority');
    expect(body).toMatchObject({ recipient: KEY, waiting: [], name: 'Harbour Police Cyber Unit' });
    await elevenMinutesLater(async () => {
      expect(refusal(await put(KEY))).toEqual([403, 'step-up-needed']);
      expect(refusal(await own.ask('/portal/v1/passkeys/options', { body: {} }))).toEqual([
        403,
        'step-up-needed',
      ]);
    });
  });

  it('closes at once for who is disabled or whose contact is revoked, and for staff and keys', async () => {
    const gone = await of({ name: 'Lake Police' });
    const stands = await gone.ask('/portal/v1/session');
    expect(stands.body).toMatchObject({
      authorityName: 'Lake Police',
      officer: { contactId: gone.contactId },
    });
    const { contact } = await server.breakwater.orders.authorities
      .get(gone.authorityId)
      .then(({ contacts: [first] }) => first ?? expect.fail('no contact'));
    expect(contact).toMatchObject({ level: 3, officerId: gone.id });
    await server.breakwater.orders.authorities.revokeContact(gone.contactId, 'left', 'staff:test');
    expect(refusal(await gone.ask('/portal/v1/session'))).toEqual([401, 'not-signed-in']);
    const disabled = await of({ name: 'Moor Police' });
    const desk = await server.signIn('Lutz', ['legal']);
    await desk.ask(`/v1/officers/${disabled.id}`, { method: 'PATCH', body: { disabled: true } });
    expect(refusal(await disabled.ask('/portal/v1/orders'))).toEqual([401, 'not-signed-in']);
    const staff = await server.signIn('Amina', ['admin', 'legal']);
    expect(refusal(await staff.ask('/portal/v1/orders'))).toEqual([401, 'not-signed-in']);
    expect(refusal(await server.ask('/portal/v1/orders'))).toEqual([401, 'not-signed-in']);
    expect(refusal(await own.ask('/v1/session'))).toEqual([401, 'not-signed-in']);
    expect(refusal(await own.ask('/v1/jobs'))).toEqual([401, 'credentials-missing']);
  });

  it('is entered by an invitation that staff gives with fresh proof, and the cookie stays below /portal', async () => {
    const { authorities } = server.breakwater.orders;
    const { id } = await authorities.addContact(own.authorityId, { name: 'Night desk' }, 'staff:test');
    const staff = await server.signIn('Bilal', ['legal']);
    const invite = (body: object) => staff.ask(`/v1/authority-contacts/${id}/invite`, { body });
    expect(refusal(await invite({}))).toEqual([422, 'staff-invalid']);
    const { body } = await invite({ name: 'Imran Shah', email: 'imran@police.example' });
    const { link } = body as { link: string };
    expect(link).toMatch(/^http:\/\/localhost:\d+\/portal\/join#[A-Za-z0-9_-]{43}$/);
    const origin = new URL(link).origin;
    const token = link.split('#')[1];
    const anonymous = (path: string, sent: object) =>
      server.ask(path.replace(/^/, origin), { key: null, body: sent, headers: { origin } });
    expect((await anonymous('/portal/v1/invitation', { token })).body).toMatchObject({ name: 'Imran Shah' });
    const options = await anonymous('/portal/v1/invitation/options', { token });
    const response = createSoftwareAuthenticator({ origin }).create(options.body);
    const joined = await anonymous('/portal/v1/invitation/accept', { token, response, name: 'key' });
    expect(joined.status).toBe(200);
    expect(joined.headers.get('set-cookie')).toMatch(
      /^bw_portal=[\w-]{43}; Path=\/portal; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    expect(refusal(await anonymous('/portal/v1/invitation', { token }))).toEqual([410, 'link-used']);
    await elevenMinutesLater(async () => {
      expect(refusal(await invite({ email: 'x@police.example' }))).toEqual([403, 'step-up-needed']);
    });
  });

  it('puts each act and each reading on record, without a name', async () => {
    const { body } = await server.ask('/v1/audit/export');
    const mine = String(body)
      .split('\n')
      .filter((line) => line.includes(`officer:${own.id}`));
    const actions = new Set(mine.map((line) => /"action":"([^"]+)"/.exec(line)?.[1]));
    for (const action of ['officer.joined', 'order.received', 'order.clarified', 'portal.orders-read']) {
      expect(actions).toContain(action);
    }
    expect(actions).toContain('portal.order-read');
    expect(actions).toContain('authority.changed');
    expect(mine.join()).not.toMatch(/Nadia|police\.example/);
  });

  it.skipIf(!hasAge())('checks keys as age itself does [needs age]', () => {
    const printed = execFileSync('age-keygen', { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    const [, key = ''] = /public key: (\S+)/.exec(printed) ?? [];
    expect(key).toMatch(/^age1/);
    expect(checkRecipient(key)).toBe(key);
  });
});

/** Proofs hold for ten minutes; sessions do without a request for half an hour. */
async function elevenMinutesLater(work: () => Promise<void>): Promise<void> {
  const now = Date.now.bind(Date);
  const later = vi.spyOn(Date, 'now').mockImplementation(() => now() + 11 * 60_000);
  await work().finally(() => later.mockRestore());
}

function hasAge(): boolean {
  try {
    execFileSync('age-keygen', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
