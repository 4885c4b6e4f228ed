import { createSoftwareAuthenticator } from '@breakwater/access/testing';
import type { DisclosureGrant, Production } from '@breakwater/contracts/disclosure';
import type { AuthorityDetail, OfficerSession } from '@breakwater/contracts/orders';
import { makeAuthorityKey, openPackage } from '@breakwater/disclosure/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../../testing/index.ts';
import { makeOrders } from '../../testing/make-orders.ts';

const IP = '203.0.113.7';
const at = Date.now() - 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

let server: TestServer;
let preparer: TestSession;
let lawyer: TestSession;
let own: { identity: string; recipient: string };
let foreign: { identity: string; recipient: string };
let authorityId: string;
let orderIds: readonly string[];
let contactId: string;
/** A key of scope admin that belongs to nobody. */
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  preparer = await server.signIn('Lena', ['lead']);
  lawyer = await server.signIn('Lutz', ['legal']);
  [own, foreign] = [await makeAuthorityKey(), await makeAuthorityKey()];
  const made = { recipient: own.recipient, count: 3, by: lawyer.actor };
  ({ authorityId, orderIds } = await makeOrders(server, made));
  const { access, orders } = server.breakwater;
  const person = { name: 'Desk', email: 'desk@police.example' };
  contactId = (await orders.authorities.addContact(authorityId, person, lawyer.actor)).id;
  key = (await access.createKey({ name: 'ops', source: 'ops', scopes: ['admin'] })).token;
  const account = { id: 'a-noor', handle: 'noor_writes' };
  const session = { ip: IP, port: 40_001, userAgent: 'Firefox' };
  await server.ask('/v1/events?wait=10000', {
    body: [{ id: 'e1', type: 'account.signed_in', at: iso(at), platform: 'harbour', account, session }],
  });
});
afterAll(() => server.stop());

/** Joins the portal as whoever holds the link, over HTTP alone. */
async function join(link: string) {
  const token = link.split('#')[1] ?? '';
  const origin = new URL(server.address ?? '').origin.replace('127.0.0.1', 'localhost');
  const authenticator = createSoftwareAuthenticator({ origin });
  const ask = (path: string, body: object, method = 'POST', headers = {}) =>
    fetch(new URL(path, origin), {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin, ...headers },
    });
  const options = await (await ask('/portal/v1/invitation/options', { token })).json();
  const response = authenticator.create(options as never);
  const accepted = await ask('/portal/v1/invitation/accept', { token, response, name: 'mine' });
  const { csrf } = (await accepted.json()) as OfficerSession;
  const cookie = (accepted.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return (path: string, body: object, method = 'POST') =>
    ask(path, body, method, { cookie, 'x-breakwater-csrf': csrf });
}

async function prepare(orderId: string): Promise<Production> {
  const { storage, disclosure } = server.breakwater;
  const grant: Omit<DisclosureGrant, 'id' | 'createdAt'> = {
    orderId,
    instrument: 'eu-eevidence-2023-1543',
    requestType: 'epoc',
    authorityId,
    level: 3,
    recipient: own.recipient,
    categories: ['user-identification'],
    needsLawyer: true,
    accounts: [{ platform: 'harbour', accountId: 'a-noor', from: iso(at), to: iso(at + 1) }],
    emergency: false,
    calledBack: false,
    approvedBy: lawyer.actor,
  };
  const grantId = await storage.work((work) => disclosure.grants.open(work, grant));
  return (await preparer.ask('/v1/disclosure/productions', { body: { grantId } })).body;
}

/** What came out of the house for a package; undefined where nothing did. */
async function fetchPackage({ id }: Production): Promise<Buffer | undefined> {
  const link = await preparer.ask(`/v1/disclosure/productions/${id}/link`, { body: {} });
  if (link.status !== 200) return undefined;
  const download = await fetch(new URL((link.body as { url: string }).url, server.address));
  return download.ok ? Buffer.from(await download.arrayBuffer()) : undefined;
}

const approve = ({ id }: Production) =>
  lawyer.ask(`/v1/disclosure/productions/${id}/approve`, { body: { lawyer: true } });

it('a key of nobody that invites an officer, joins and changes the recipient reads nothing that people approve', async () => {
  const production = await prepare(orderIds[0] ?? '');
  const invited = await server.ask(`/v1/authority-contacts/${contactId}/invite`, { key, body: {} });
  if (invited.status === 201) {
    const officer = await join((invited.body as { link: string }).link);
    await officer('/portal/v1/authority/recipient', { recipient: foreign.recipient }, 'PUT');
  }
  await approve(production);
  const sealed = await fetchPackage(production);
  const read = sealed && (await openPackage(sealed, foreign.identity).catch(() => undefined));
  expect(read?.get('sign-ins.csv')?.toString() ?? '').not.toContain(IP);
  expect(invited).toMatchObject({ status: 403, body: { code: 'session-needed' } });
});

it('an officer who joined is at no level that discloses until a person gives it, whoever invited', async () => {
  const invited = await lawyer.ask(`/v1/authority-contacts/${contactId}/invite`, { body: {} });
  expect(invited.status).toBe(201);
  await join((invited.body as { link: string }).link);
  const detail: AuthorityDetail = (await lawyer.ask(`/v1/authorities/${authorityId}`)).body;
  const joined = detail.contacts.find(({ contact }) => contact.id === contactId);
  expect(joined?.contact.level).toBeLessThan(2);
});

/** Gives the authority another key over HTTP, as somebody in the portal or at the desk does. */
async function enterKey(recipient: string): Promise<string> {
  const { authority }: AuthorityDetail = (await lawyer.ask(`/v1/authorities/${authorityId}`)).body;
  const { id: _id, createdAt: _at, ...entry } = authority;
  const body = { ...entry, recipient };
  expect((await lawyer.ask(`/v1/authorities/${authorityId}`, { method: 'PUT', body })).status).toBe(200);
  const detail: AuthorityDetail = (await lawyer.ask(`/v1/authorities/${authorityId}`)).body;
  return detail.recipients.find((one) => one.recipient === recipient)?.id ?? '';
}
const confirm = (who: Pick<TestSession, 'ask'>, id: string, more: object = {}) =>
  who.ask(`/v1/authorities/${authorityId}/recipients/${id}/confirm`, {
    body: { channel: 'call-back', whom: 'Duty desk, on the number of our roster' },
    ...more,
  });

it('a key that was entered is sealed to only when another person confirmed it, and no key of ours confirms', async () => {
  const id = await enterKey(foreign.recipient);
  const other = await server.person('Luca', ['legal']);
  expect(await confirm(server, id, { key })).toMatchObject({ body: { code: 'session-needed' } });
  expect(
    (await other.askWithKey(`/v1/authorities/${authorityId}/recipients/${id}/confirm`, { body: {} })).body,
  ).toMatchObject({ code: 'session-needed' });
  const { recipients }: AuthorityDetail = (await confirm(lawyer, id)).body;
  expect(recipients[0]).toMatchObject({ state: 'unconfirmed', recipient: foreign.recipient });
  const production = await prepare(orderIds[1] ?? '');
  expect(production.shown?.recipient).toBe(own.recipient);
  expect((await approve(production)).body).toMatchObject({ state: 'released' });
  const sealed = (await fetchPackage(production)) ?? expect.fail('no package');
  await expect(openPackage(sealed, foreign.identity)).rejects.toThrow();
  expect((await openPackage(sealed, own.identity)).size).toBeGreaterThan(0);
});

it('an approval is void when the recipient changes after it was prepared, says so, and has to be given again', async () => {
  const production = await prepare(orderIds[2] ?? '');
  const next = await makeAuthorityKey();
  const id = await enterKey(next.recipient);
  const other = await server.signIn('Lara', ['legal']);
  expect((await confirm(other, id)).status).toBe(200);
  const answer = await approve(production);
  expect(answer).toMatchObject({ status: 409, body: { code: 'approval-void', changed: ['recipient'] } });
  const path = `/v1/disclosure/productions/${production.id}`;
  for (const who of [preparer, lawyer])
    expect((await who.ask(path)).body).toMatchObject({ state: 'void', voided: { changed: ['recipient'] } });
  const { items: entries } = (await server.ask('/v1/audit?limit=200')).body as { items: object[] };
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'disclosure.approval-void', subject: production.id }),
  );
  expect(await fetchPackage(production)).toBeUndefined();
  const again = await preparer.ask('/v1/disclosure/productions', { body: { grantId: production.grantId } });
  expect((await approve(again.body)).body).toMatchObject({ state: 'released' });
  const sealed = (await fetchPackage(again.body)) ?? expect.fail('no package');
  expect((await openPackage(sealed, next.identity)).size).toBeGreaterThan(0);
});

it('an approval is void when what the package holds changes after it was prepared', async () => {
  const { grantId } = await prepare(orderIds[1] ?? '');
  const production: Production = (await preparer.ask('/v1/disclosure/productions', { body: { grantId } }))
    .body;
  const account = { id: 'a-noor', handle: 'noor_writes' };
  const session = { ip: '203.0.113.8' };
  await server.ask('/v1/events?wait=10000', {
    body: [{ id: 'e2', type: 'account.signed_in', at: iso(at), platform: 'harbour', account, session }],
  });
  expect(await approve(production)).toMatchObject({
    body: { code: 'approval-void', changed: ['fields', 'data'] },
  });
});

it('with no key that counts nothing is prepared, and the answer says what it takes', async () => {
  const waits = await startTestServer({ BREAKWATER_RECIPIENT_DELAY_HOURS: '24' });
  try {
    const desk = await waits.signIn('Lutz', ['legal']);
    const made = await makeOrders(waits, { recipient: own.recipient, count: 1, by: desk.actor });
    const { storage, disclosure } = waits.breakwater;
    const grantId = await storage.work((work) =>
      disclosure.grants.open(work, {
        orderId: made.orderIds[0] ?? '',
        instrument: 'eu-eevidence-2023-1543',
        requestType: 'epoc',
        authorityId: made.authorityId,
        level: 3,
        categories: ['content'],
        needsLawyer: true,
        accounts: [{ platform: 'harbour', accountId: 'a', from: iso(at), to: iso(at + 1) }],
        emergency: false,
        calledBack: false,
        approvedBy: desk.actor,
      }),
    );
    const answer = await desk.ask('/v1/disclosure/productions', { body: { grantId } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'recipient-unconfirmed', takes: 'time' } });
  } finally {
    await waits.stop();
  }
});
