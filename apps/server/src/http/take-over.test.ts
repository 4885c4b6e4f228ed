import type { Problem } from '@breakwater/contracts';
import type { StaffRecovery, StaffSession } from '@breakwater/contracts/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const codeOf = ({ status, body }: Answer) => [status, (body as Partial<Problem> | undefined)?.code ?? ''];
const password = 'seven herons on a wet roof';
const accept = (inviteUrl: string) =>
  server.ask('/v1/invite', { key: null, body: { token: inviteUrl.split('#')[1], password } });

describe('an administrator who wants to be two people', () => {
  it('gets nobody in with a key, whatever its scopes and whose it is', async () => {
    const saira = await server.person('Saira', ['admin']);
    const body = { name: 'First', email: 'first@example.org', roles: ['lead'] };
    for (const key of [server.adminKey, saira.key]) {
      expect(codeOf(await server.ask('/v1/staff', { key, body }))).toEqual([403, 'session-needed']);
      const again = await server.ask(`/v1/staff/${saira.id}/invite`, { key, method: 'POST' });
      expect(codeOf(again)).toEqual([403, 'session-needed']);
      const role = { key, method: 'PUT', body: { permissions: ['jobs.confirm'] } };
      expect(codeOf(await server.ask('/v1/roles/reviewer', role))).toEqual([403, 'session-needed']);
    }
  });

  it('who invites two, and comes in as both, confirms nothing with them for a day', async () => {
    const saira = await server.signIn('Saira', ['admin']);
    const { review, storage } = server.breakwater;
    const job = await storage.work((work) =>
      review.jobs.open(
        work,
        {
          queue: 'default',
          origin: 'rule',
          platform: 'harbour',
          accountId: 'two',
          severity: 'high',
          policy: 'terrorism/recruitment',
          because: 'It asks to join.',
        },
        'automation',
      ),
    );
    const asks = [];
    for (const name of ['one', 'two']) {
      const body = { name, email: `${name}@example.org`, roles: ['lead'] };
      const { inviteUrl } = (await saira.ask('/v1/staff', { body })).body as { inviteUrl: string };
      const came = await accept(inviteUrl);
      const headers = {
        cookie: came.headers.getSetCookie()[0]?.split(';')[0] ?? '',
        'x-breakwater-csrf': (came.body as StaffSession).csrf,
        origin: new URL(server.address ?? '').origin,
      };
      asks.push((path: string, body: object = {}) => server.ask(path, { key: null, headers, body }));
    }
    const [one, two] = asks;
    await one?.('/v1/jobs/claim', { id: job.id });
    const actions = [{ action: 'suspend-account' }];
    const severe = { decision: 'violation', reason: 'It asks to join.', actions };
    expect((await one?.(`/v1/jobs/${job.id}/resolve`, severe))?.body).toMatchObject({
      state: 'awaiting-second',
    });
    const confirmed = await two?.(`/v1/jobs/${job.id}/confirm`);
    expect(confirmed?.body).toMatchObject({ code: 'confirm-too-new' });
  });
});

describe('somebody who got hold of an account', () => {
  it('is out when its person is let in anew: sessions, keys, passkeys and the password end, and the person is told', async () => {
    const intruder = await server.signIn('Rukhsana', ['lead']);
    const made = await intruder.ask('/v1/me/keys', { body: { name: 'mine', scopes: ['review'] } });
    const { token: key } = made.body as { token: string };
    expect((await server.ask('/v1/jobs', { key })).status).toBe(200);
    const saira = await server.signIn('Saira', ['admin']);
    const invited = await saira.ask(`/v1/staff/${intruder.id}/invite`, { method: 'POST' });
    const { inviteUrl, ended } = invited.body as { inviteUrl: string; ended: StaffRecovery };
    expect(ended).toMatchObject({ sessions: 1, keys: 1, passkeys: 0 });
    const out = async () => {
      expect(codeOf(await intruder.ask('/v1/session'))).toEqual([401, 'not-signed-in']);
      // A request may have asked for the key while it was ended: it is known to nobody after five seconds at the latest.
      const byKey = async () => codeOf(await server.ask('/v1/jobs', { key }));
      await expect.poll(byKey, { timeout: 5_000 }).toEqual([401, 'key-unknown']);
      const { email, password: known } = intruder;
      const again = await server.ask('/v1/session', { key: null, body: { email, password: known } });
      expect(codeOf(again)).toEqual([401, 'sign-in-refused']);
    };
    await out();
    const came = await accept(inviteUrl);
    expect((came.body as StaffSession).recovered).toMatchObject({ sessions: 1, keys: 1 });
    await out();
    const headers = {
      cookie: came.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      'x-breakwater-csrf': (came.body as StaffSession).csrf,
      origin: new URL(server.address ?? '').origin,
    };
    const seen = await server.ask('/v1/me/recovered', { key: null, method: 'DELETE', headers });
    expect(seen.status).toBe(204);
    const { body: session } = await server.ask('/v1/session', { key: null, headers });
    expect(session).not.toHaveProperty('recovered');
    const { body: log } = await server.ask(`/v1/audit?action=staff.invited&subject=${intruder.id}`);
    const { items: entries } = log as { items: { detail: object }[] };
    expect(entries[0]?.detail).toMatchObject({ ended: { keys: 1 } });
  });
});

describe('two administrators', () => {
  it('let a third in together: the one who asked cannot consent, the other is shown what exactly', async () => {
    const [saira, hina] = [await server.signIn('Saira', ['admin']), await server.signIn('Hina', ['admin'])];
    const body = { name: 'Third', email: 'third@example.org', roles: ['admin'] };
    const asked = await saira.ask('/v1/staff', { body });
    expect(asked.status).toBe(202);
    const { waiting } = asked.body as { waiting: { id: string; digest: string } };
    const path = `/v1/changes/${waiting.id}`;
    const { digest } = waiting;
    expect(codeOf(await saira.ask(`${path}/consent`, { body: { digest } }))).toEqual([
      409,
      'second-administrator-needed',
    ]);
    const key = { key: server.adminKey, body: { digest } };
    expect(codeOf(await server.ask(`${path}/consent`, key))).toEqual([403, 'session-needed']);
    const { body: listed } = await hina.ask('/v1/changes');
    const { changes } = listed as { changes: { id: string; body: object; askedBy: string }[] };
    expect(changes.find(({ id }) => id === waiting.id)).toMatchObject({ body, askedBy: saira.actor });
    const consented = await hina.ask(`${path}/consent`, { body: { digest } });
    expect(consented.body).toMatchObject({ change: { state: 'applied' } });
    const { inviteUrl } = consented.body as { inviteUrl: string };
    expect((await accept(inviteUrl)).status).toBe(200);
  });

  it('neither lets a program read for the other, nor weakens a safeguard alone', async () => {
    const saira = await server.signIn('Saira', ['admin']);
    await server.signIn('Hina', ['admin']);
    const scopes = ['ingest', 'read', 'review', 'admin'];
    const key = await saira.ask('/v1/keys', { body: { name: 'everything', scopes } });
    expect([key.status, key.body]).toMatchObject([202, { waiting: { kind: 'service.create' } }]);
    expect(key.body).not.toHaveProperty('token');
    const weaker = await saira.ask('/v1/settings', { method: 'PATCH', body: { qualityShare: 0 } });
    expect(weaker.status).toBe(202);
    // On record is what happened: nothing was made yet.
    for (const action of ['key.create', 'settings.change']) {
      const { body: log } = await server.ask(`/v1/audit?action=${action}`);
      const { items: entries } = log as { items: { action: string; actor: string }[] };
      const last = entries.filter(({ actor }) => actor === saira.actor).map((one) => one.action);
      expect(last).toEqual([`${action}.waiting`, `${action}.asked`]);
    }
    const colour = await saira.ask('/v1/settings', { method: 'PATCH', body: { colour: '#123456' } });
    expect(colour.status).toBe(200);
  });
});
