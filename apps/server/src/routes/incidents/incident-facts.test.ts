import type { Incident, IncidentProposal, IncidentShare } from '@breakwater/contracts/incidents';
import type { ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIncident, SOON } from '../../testing/incident-steps.ts';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let harbour: TestServer;
let lantern: TestServer;
let amina: TestSession;
let omar: TestPerson;
let zoya: TestSession;
let bilal: TestPerson;
let peerId: string;

beforeAll(async () => {
  [harbour, lantern] = await Promise.all([startTestServer({}, { ownExchangeKey: true }), startTestServer()]);
  amina = await harbour.signIn('Amina', ['lead']);
  omar = await harbour.person('Omar', ['lead']);
  zoya = await lantern.signIn('Zoya', ['lead']);
  bilal = await lantern.person('Bilal', ['lead']);
  peerId = await introduce(harbour, lantern, 'Lantern');
  await introduce(lantern, harbour, 'Harbour');
}, 120_000);
afterAll(() => Promise.all([harbour?.stop(), lantern?.stop()]));

async function introduce(to: TestServer, other: TestServer, name: string): Promise<string> {
  const side: ExchangePeer['side'] = 'platform';
  const { publicKey } = other.breakwater.exchange.self;
  const peer = { name, side, url: String(other.address).replace(/\/$/, ''), publicKey };
  return (await to.breakwater.exchange.peers.add(peer, 'test')).id;
}

it('facts go signed to another installation, and hold there once two of its people say so', async () => {
  const { id } = await anIncident(amina, omar, 'Attack on the pier');
  const reason = 'seen in the first posts';
  await amina.ask(`/v1/incidents/${id}/indicators`, {
    body: {
      indicators: [
        { kind: 'term', value: 'silver kites', reason },
        { kind: 'account', value: 'a-listed', platform: 'harbour', reason },
      ],
    },
  });
  const path = `/v1/incidents/${id}/shares`;
  expect((await omar.askWithKey(path, { body: { peerIds: [peerId] } })).status).toBe(403);
  const told = await omar.ask(path, { body: { peerIds: [peerId] } });
  expect([told.status, told.body]).toMatchObject([201, { shares: [{ peerName: 'Lantern', indicators: 1 }] }]);
  const shares = async () => ((await amina.ask(path)).body as { shares: IncidentShare[] }).shares;
  await expect.poll(shares, SOON).toMatchObject([{ arrivedAt: expect.any(String) }]);

  const list = async () =>
    ((await zoya.ask('/v1/incident-proposals')).body as { items: IncidentProposal[] }).items;
  await expect.poll(list, SOON).toMatchObject([{ state: 'waiting', peerName: 'Harbour' }]);
  const [proposal] = await list();
  expect(JSON.stringify(proposal)).not.toMatch(/a-listed|staff:/);
  expect((await zoya.ask('/v1/incidents')).body).toMatchObject({ items: [] });
  for (const what of ['accept', 'decline']) {
    const unread = { reason: 'We see it too.', fingerprint: '0'.repeat(64) };
    const refused = await zoya.ask(`/v1/incident-proposals/${proposal?.id}/${what}`, { body: unread });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'incident-proposal-changed' }]);
  }
  const accepted = await zoya.ask(`/v1/incident-proposals/${proposal?.id}/accept`, {
    body: { reason: 'We see it too.', fingerprint: proposal?.fingerprint },
  });
  const made = accepted.body as Incident;
  expect(made).toMatchObject({ status: 'declared', from: { peerName: 'Harbour' } });
  const confirm = `/v1/incidents/${made.id}/confirm`;
  const body = { fingerprint: made.fingerprint };
  expect((await zoya.ask(confirm, { body })).body).toMatchObject({ code: 'incident-same-person' });
  expect((await bilal.ask(confirm, { body })).body).toMatchObject({
    status: 'active',
    indicatorCounts: { inForce: 1 },
  });

  // Its end is told to whoever was told of it, and ends nothing there.
  await omar.ask(`/v1/incidents/${id}/false-alarm`, { body: { reason: 'It was a film.' } });
  const there = async () => (await zoya.ask(`/v1/incidents/${made.id}`)).body;
  await expect
    .poll(there, SOON)
    .toMatchObject({ status: 'active', peers: [{ peerName: 'Harbour', status: 'false-alarm' }] });
  expect(await shares()).toMatchObject([{ status: 'false-alarm', indicators: 0 }, { status: 'active' }]);

  // What is no incident is kept on the chain, refused in the receipt, and stops nothing.
  const { exchange, storage } = harbour.breakwater;
  const bad = { peerId, subject: id, title: 'Bad', document: { hello: 1 }, by: 'test' };
  const { id: envelope } = await storage.work((work) => exchange.incidents.tell(work, bad));
  const receipt = async () => (await exchange.incidents.receipts([envelope])).get(envelope);
  await expect.poll(receipt, SOON).toMatchObject({ refused: 'incident-not-taken' });
  expect(await list()).toHaveLength(1);
}, 120_000);
