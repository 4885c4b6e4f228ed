import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Action } from '@breakwater/contracts';
import type {
  GateCheck,
  GateState,
  Removal,
  RemovalUploadResult,
  ReturnEvidence,
  SignUpAnswer,
} from '@breakwater/contracts/returns';
import type { Job } from '@breakwater/contracts/review';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let reviewer: TestPerson;
let lead: TestSession;
let legal: TestPerson;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  reviewer = await server.person('Rabia', ['reviewer']);
  lead = await server.signIn('Lena', ['lead', 'reviewer']);
  legal = await server.person('Lutz', ['legal', 'analyst']);
  const made = await server.breakwater.access.createKey({ name: 'h', source: 'harbour', scopes: ['ingest'] });
  key = made.token;
});
afterAll(() => server.stop());

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Somebody with an address, a device and a mailbox of their own. */
function someone(name: string, place: number) {
  return {
    account: { id: `a-${name}`, handle: `${name}_writes`, displayName: name },
    session: { ip: `203.0.113.${place}`, userAgent: AGENT, deviceId: `device-of-${name}` },
    identifiers: { email: `${name}@harbour.example`, phone: `+92301234${String(1000 + place)}` },
  };
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(25);
  }
  throw new Error('it did not come');
}

async function signUp(person: object, more: object = {}): Promise<void> {
  const event = {
    ...{ id: `e-${Math.random()}`, type: 'account.created', at: new Date().toISOString() },
    ...{ platform: 'harbour', ...person, ...more },
  };
  const { body } = await server.ask('/v1/events?wait=10000', { key, body: [event] });
  expect(body).toMatchObject({ accepted: 1 });
}

async function check(body: object): Promise<SignUpAnswer> {
  const { status, body: answer } = await server.ask('/v1/signups/check', { key, body });
  expect(status).toBe(200);
  return answer;
}

async function importRemoval(person: ReturnType<typeof someone>, removedAt = hoursAgo(1)): Promise<string> {
  const removal = {
    ...{ platform: 'lantern', account: person.account, removedAt, policy: 'terrorism/propaganda' },
    ...{ identifiers: person.identifiers, sessions: [{ at: hoursAgo(2), session: person.session }] },
  };
  const { body } = await legal.ask('/v1/removals', { body: [removal] });
  return (body as RemovalUploadResult).receipts[0]?.removalId ?? '';
}

/** Has two people suspend an account, by a job that a report opens. */
async function suspend(accountId: string): Promise<string> {
  const job = await server.breakwater.storage.work((work) =>
    server.breakwater.review.jobs.open(
      work,
      {
        ...{ queue: 'terrorism', origin: 'rule', platform: 'harbour', accountId, policy: 'terrorism' },
        ...{ severity: 'high', because: 'A test asks for it.' },
      },
      'breakwater',
    ),
  );
  await reviewer.ask('/v1/jobs/claim', { body: { id: job.id } });
  const { body } = await reviewer.ask(`/v1/jobs/${job.id}/resolve`, {
    body: {
      ...{ decision: 'violation', reason: 'It breaks the rules on terrorism.' },
      actions: [{ action: 'suspend-account', scope: 'account' }],
    },
  });
  const confirmed = await lead.ask(`/v1/jobs/${job.id}/confirm`, { method: 'POST' });
  expect(confirmed.status).toBe(200);
  return (body as Job).decisionId ?? '';
}

async function removalOf(accountId: string): Promise<Removal | undefined> {
  const { body } = await reviewer.ask(`/v1/removals?platform=harbour&q=${accountId}`);
  return (body as { items: Removal[] }).items[0];
}

async function actionsOn(account: string): Promise<Action[]> {
  const { body } = await reviewer.ask(`/v1/actions?platform=harbour&account=${account}`);
  return (body as { items: Action[] }).items;
}

async function jobsOn(account: string): Promise<Job[]> {
  const { body } = await reviewer.ask(`/v1/jobs?account=${account}`);
  return (body as { items: Job[] }).items;
}

describe('a removal by decision', () => {
  it('is in the vault with the decision, and a return is held back until a person looks, within a second', async () => {
    const person = someone('nightferry', 10);
    await signUp(person);
    const decisionId = await suspend(person.account.id);
    const decided = performance.now();
    const removal = await removalOf(person.account.id);
    expect(removal).toMatchObject({ source: 'decision', decisionId, policy: 'terrorism', linked: 0 });
    expect(removal?.tokens.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['email', 'phone', 'device', 'address', 'handle']),
    );
    const again = { ...person, account: { id: 'a-again', handle: 'someone_else' } };
    const answer = await until(async () => {
      const found = await check({ platform: 'harbour', ...again });
      return found.band === 'likely' ? found : undefined;
    });
    expect(performance.now() - decided).toBeLessThan(1_000);
    expect(answer).toMatchObject({ friction: ['hold-recommendation', 'verify'], ignored: [] });

    await signUp(again);
    const actions = await until(async () => {
      const found = await actionsOn('a-again');
      return found.length > 0 ? found : undefined;
    });
    expect(actions.map(({ kind }) => kind).sort()).toEqual(['hold-recommendation', 'verify']);
    expect(actions.every(({ expiresAt }) => expiresAt !== undefined)).toBe(true);
    expect(await jobsOn('a-again')).toMatchObject([{ queue: 'returns', policy: 'platform/evasion' }]);
    const { items: checks } = (await reviewer.ask('/v1/gate/checks?account=a-again')).body as {
      items: GateCheck[];
    };
    expect(checks.map(({ cause, band }) => `${cause} ${band}`)).toEqual([
      'created likely',
      ...checks.slice(1).map(() => 'sign-up likely'),
    ]);
    expect(checks[0]).toMatchObject({
      handle: 'someone_else',
      jobId: expect.any(String),
      evidence: [{ removalId: removal?.id, removedAccountId: person.account.id, removedPlatform: 'harbour' }],
    });
    expect((await removalOf(person.account.id))?.linked).toBe(checks.length);

    // Reversed: nothing of it is left, and nothing rests on it any more.
    const undone = await lead.ask(`/v1/decisions/${decisionId}/undo`, {
      body: { reason: 'The wrong account.' },
    });
    expect(undone.status).toBe(200);
    expect(await removalOf(person.account.id)).toBeUndefined();
    expect((await actionsOn('a-again')).map(({ endedAs }) => endedAs)).toEqual(['reversed', 'reversed']);
    const { items: after } = (await reviewer.ask('/v1/gate/checks?account=a-again')).body as {
      items: GateCheck[];
    };
    expect(after.map(({ voided, evidence }) => ({ voided, evidence }))).toEqual(
      checks.map(() => ({ voided: 'reversed', evidence: [] })),
    );
    await until(async () => {
      const { band } = await check({ platform: 'harbour', ...again });
      return band === 'nothing' ? band : undefined;
    });
  });

  it('has people look again at who was removed because of it', async () => {
    const first = someone('coppermoth', 20);
    await signUp(first);
    const decisionId = await suspend(first.account.id);
    const second = { ...first, account: { id: 'a-second', handle: 'another_one' } };
    await until(async () =>
      (await check({ platform: 'harbour', ...second })).band === 'likely' ? true : undefined,
    );
    await signUp(second);
    await until(async () => ((await actionsOn('a-second')).length > 0 ? true : undefined));
    await suspend('a-second');
    await lead.ask(`/v1/decisions/${decisionId}/undo`, { body: { reason: 'Not theirs.' } });
    const jobs = await jobsOn('a-second');
    expect(jobs).toContainEqual(
      expect.objectContaining({ origin: 'return', queue: 'returns', state: 'open' }),
    );
    // The person's decision stands until a person changes it.
    const suspended = (await actionsOn('a-second')).find(({ kind }) => kind === 'suspend-account');
    expect(suspended?.endedAt).toBeUndefined();
  });
});

describe('an imported removal', () => {
  it('is recognised on another platform, and says why and why not', async () => {
    const person = someone('harbourcat', 30);
    const removalId = await importRemoval(person);
    const back = { ...person, account: { id: 'a-back', handle: 'x1' } };
    await until(async () =>
      (await check({ platform: 'harbour', ...back })).band === 'likely' ? true : undefined,
    );
    await signUp(back);
    const { body } = await reviewer.ask('/v1/gate/why?platform=harbour&account=a-back');
    const [best] = (body as { evidence: ReturnEvidence[] }).evidence;
    expect(best).toMatchObject({ removalId, removedPlatform: 'lantern', band: 'likely' });
    const boundToHarbour = { name: 'bound', source: 'bound', scopes: ['read'], platforms: ['harbour'] };
    const { token } = await server.breakwater.access.createKey(boundToHarbour);
    for (const path of ['why', 'checks'].map((of) => `/v1/gate/${of}?platform=harbour&account=a-back`)) {
      expect(JSON.stringify(await server.ask(path))).toContain('"lantern"');
      expect(JSON.stringify(await server.ask(path, { key: token }))).not.toContain('"lantern"');
    }
    const stranger = someone('greyheron', 31);
    await signUp(stranger);
    const named = await reviewer.ask(
      `/v1/gate/why?platform=harbour&account=${stranger.account.id}&removal=${removalId}`,
    );
    expect((named.body as { evidence: { band: string }[] }).evidence.map(({ band }) => band)).toEqual([
      'nothing',
    ]);
    expect((await reviewer.ask('/v1/gate/why?platform=harbour&account=nobody')).body).toMatchObject({
      code: 'account-not-noted',
    });
  });

  it('gives a receipt for each, and takes what is good', async () => {
    const good = someone('sandpiper', 40);
    const removedAt = hoursAgo(3);
    const line = (value: object) => JSON.stringify({ platform: 'harbour', policy: 'terrorism', ...value });
    const raw = [
      line({
        ...{ account: good.account, removedAt },
        identifiers: { phone: '12', email: 'a@b.example' },
      }),
      line({ account: good.account, removedAt }),
      line({ account: { id: 'later', handle: 'soon' }, removedAt: hoursAgo(-3) }),
      line({ account: { id: 'old', handle: 'longgone' }, removedAt: '2015-01-01T00:00:00Z' }),
      line({ account: { id: 'x' }, removedAt: hoursAgo(1), emial: 'a@b.example' }),
      '{oops',
    ].join('\n');
    const { status, body } = await legal.ask('/v1/removals', { raw, type: 'application/x-ndjson' });
    expect(status).toBe(200);
    const { receipts } = body as RemovalUploadResult;
    expect(receipts.map(({ status: one, code }) => code ?? one)).toEqual([
      'accepted',
      'duplicate',
      'in-the-future',
      'nothing-to-keep',
      'unknown-field',
      'bad-json',
    ]);
    expect(receipts[0]?.ignored).toMatchObject([{ code: 'phone-unreadable', pointer: '/identifiers/phone' }]);
    const refused = await reviewer.ask('/v1/removals', { raw, type: 'application/x-ndjson' });
    expect(refused.status).toBe(403);
  });

  it('is held for an order and released', async () => {
    const id = await importRemoval(someone('knotgrass', 45));
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const held = await legal.ask(`/v1/removals/${id}/hold`, {
      method: 'PUT',
      body: { order: 'ORD-7', until },
    });
    expect(held.body).toMatchObject({ hold: { order: 'ORD-7', until, by: legal.actor } });
    const past = await legal.ask(`/v1/removals/${id}/hold`, {
      method: 'PUT',
      body: { order: 'ORD-7', until: hoursAgo(1) },
    });
    expect(past).toMatchObject({ status: 422, body: { code: 'hold-invalid' } });
    const released = await legal.ask(`/v1/removals/${id}/hold`, { method: 'DELETE' });
    expect((released.body as Removal).hold).toBeUndefined();
    expect((await legal.ask('/v1/removals/nothing')).body).toMatchObject({ code: 'removal-not-found' });
  });
});

describe('a sign-up check', () => {
  it('uses what it can, and says what it cannot use', async () => {
    const answer = await check({
      platform: 'harbour',
      at: hoursAgo(-5),
      account: { id: 'new', handle: 'newcomer', emial: 'x' },
      session: { ip: '192.168.1.7' },
      identifiers: { email: 'not an address', phone: 'call me', phoneRegion: 'Pakistan', device: { gpu: 7 } },
    });
    expect(answer).toMatchObject({ band: 'nothing', friction: [] });
    expect(answer.ignored.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/account/emial unknown-field',
      '/at in-the-future',
      '/identifiers/device/gpu wrong-value',
      '/identifiers/email email-unreadable',
      '/identifiers/phone phone-unreadable',
      '/identifiers/phoneRegion wrong-value',
      '/session/ip address-not-public',
    ]);
  });

  it('needs a platform, and a key that may ask', async () => {
    const without = await server.ask('/v1/signups/check', { key, body: { account: { handle: 'x' } } });
    expect(without).toMatchObject({ status: 422, body: { code: 'request-invalid', pointer: '/platform' } });
    expect(await server.ask('/v1/signups/check', { key, body: [] })).toMatchObject({ status: 422 });
    expect((await reviewer.ask('/v1/signups/check', { body: { platform: 'harbour' } })).status).toBe(403);
  });

  it('is counted, and its state is there to see', async () => {
    const { body } = await reviewer.ask('/v1/gate/state');
    const state = body as GateState;
    expect(state).toMatchObject({ ready: true, breakers: [] });
    expect(state.removals).toBeGreaterThan(0);
    expect(state.last24h.nothing).toBeGreaterThan(0);
    expect(state.last24h.likely).toBeGreaterThan(0);
    const metrics = await server.metrics();
    expect(metrics).toContain('breakwater_gate_checks_total{band="likely",held="no"}');
    expect(metrics).toContain('breakwater_gate_ready 1');
  });
});

describe('somebody whom an attacker makes look like a removed account', () => {
  it('is not held, whatever the attacker took over', async () => {
    const innocent = someone('teal', 60);
    await signUp({
      account: { id: 'attacker', handle: 'teaI_writes', displayName: 'somebody else' },
      session: { ...innocent.session, deviceId: 'of-the-attacker' },
      identifiers: { email: 'attacker@lantern.example', phone: '+923009998877' },
    });
    await suspend('attacker');
    await signUp(innocent);
    expect(await actionsOn(innocent.account.id)).toEqual([]);
  });
});

describe('what is stored', () => {
  it('holds no identifier of anybody, in no table and no file', async () => {
    const { storage, config } = server.breakwater;
    const db = storage.db.withTables<Record<string, Record<string, unknown>>>();
    const dump: string[] = [];
    for (const { name } of await db.introspection.getTables())
      dump.push(JSON.stringify(await db.selectFrom(name).selectAll().execute()));
    expect(dump.length).toBeGreaterThan(50);
    const files = readdirSync(config.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('/database'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    const all = [...dump, ...files].join('\n');
    expect(all).toContain('a-nightferry');
    for (const secret of ['@harbour.example', '92301234', '301234'])
      expect(all.includes(secret), secret).toBe(false);
  });
});

describe('the vault', () => {
  it('says what it holds and takes a new key, under which everything is still recognised', async () => {
    const person = someone('stormpetrel', 50);
    await importRemoval(person);
    const before = (await reviewer.ask('/v1/vault')).body as { epochs: object[] };
    expect(before.epochs).toMatchObject([{ epoch: 1, state: 'current' }]);
    expect(JSON.stringify(before)).not.toMatch(/root|key/i);
    expect((await reviewer.ask('/v1/vault/epochs', { method: 'POST' })).status).toBe(403);
    const rotated = await legal.ask('/v1/vault/epochs', { method: 'POST' });
    expect(rotated.body).toMatchObject({
      epochs: [
        { epoch: 2, state: 'current' },
        { epoch: 1, state: 'previous' },
      ],
    });
    const back = { ...person, account: { id: 'a-petrel', handle: 'y1' } };
    await until(async () =>
      (await check({ platform: 'harbour', ...back })).band === 'likely' ? true : undefined,
    );
    const third = await legal.ask('/v1/vault/epochs', { method: 'POST' });
    expect(third.status).toBe(200);
    await until(async () =>
      (await check({ platform: 'harbour', ...back })).band === 'nothing' ? true : undefined,
    );
    const { purges } = (await reviewer.ask('/v1/vault/purges')).body as { purges: object[] };
    expect(purges).toContainEqual(expect.objectContaining({ because: 'epoch-ended' }));
  });
});
