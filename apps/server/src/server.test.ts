import { gzipSync } from 'node:zlib';
import type { Problem } from '@breakwater/contracts';
import type { UploadResult } from '@breakwater/contracts/intake';
import type { Job } from '@breakwater/contracts/review';
import type { Verdict } from '@breakwater/contracts/rules';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { embedded: true });
});
afterAll(() => server.stop());

let accounts = 0;
/** A post of an account that presents itself as an outlet of a listed organisation. */
function aViolation() {
  const id = `outlet-${++accounts}`;
  const account = {
    id,
    handle: `isis_official_media${accounts}`,
    displayName: 'ISIS official',
    bio: 'Official media of ISIS',
  };
  return aPost('New here.', { id: `violation-${accounts}`, account });
}

async function upload(events: unknown, query = '?wait=10000') {
  const { status, body } = await server.ask(`/v1/events${query}`, { body: events });
  return { status, result: body as UploadResult };
}

describe('events', () => {
  it('answers with explained verdicts when asked to wait', async () => {
    const { status, result } = await upload([aPost('The harvest was good this year.'), aViolation()]);
    expect(status).toBe(202);
    expect(result.receipts.map((receipt) => receipt.verdict?.outcome)).toEqual(['nothing-found', 'flagged']);
    const [fired] = result.receipts[1]?.verdict?.fired ?? [];
    expect(fired?.because).toMatch(/ISI[SL]/);
    expect(fired?.evidence[0]?.field).toMatch(/^\/account\//);
  });

  it('keeps good events whatever stands beside them, and says what is wrong with the others', async () => {
    const { status, result } = await upload([
      { type: 'content.made' },
      aPost('fine'),
      { ...aPost('x'), colour: 'red' },
    ]);
    expect(status).toBe(202);
    expect(result.receipts.map(({ status: one, code, pointer }) => [one, code, pointer])).toEqual([
      ['rejected', 'unknown-type', '/type'],
      ['accepted', undefined, undefined],
      ['rejected', 'unknown-field', '/colour'],
    ]);
  });

  it('answers 422 with receipts when none is good', async () => {
    const { status, result } = await upload([{ type: 'content.made' }]);
    expect([status, result.rejected]).toEqual([422, 1]);
  });

  it('takes gzip and NDJSON, and stores what is sent twice once', async () => {
    const event = aPost('again and again');
    const raw = gzipSync(`${JSON.stringify(event)}\n${JSON.stringify(event)}\n`);
    const { status, body } = await server.ask('/v1/events', {
      raw,
      type: 'application/x-ndjson',
      headers: { 'content-encoding': 'gzip' },
    });
    const { receipts } = body as UploadResult;
    expect(status).toBe(202);
    expect(receipts.map((receipt) => receipt.status)).toEqual(['accepted', 'duplicate']);
    expect(receipts[0]?.eventId).toBe(receipts[1]?.eventId);
  });

  it('refuses what cannot be read at all', async () => {
    const { status, body } = await server.ask('/v1/events', { raw: '[{]', type: 'application/json' });
    expect([status, (body as Problem).code]).toEqual([400, 'not-json-array']);
  });
});

describe('verdicts', () => {
  it('are found by event and by account', async () => {
    const { result } = await upload([aViolation()]);
    const verdict = result.receipts[0]?.verdict as Verdict;
    const one = await server.ask(`/v1/verdicts/${verdict.eventId}`);
    expect(one.body as Verdict).toEqual(verdict);
    const all = await server.ask(`/v1/verdicts?platform=harbour&account=${verdict.accountId}`);
    expect((all.body as { items: Verdict[] }).items).toEqual([verdict]);
  });

  it('are not found for what is no event', async () => {
    const { status, body } = await server.ask('/v1/verdicts/nothing');
    expect([status, (body as Problem).code]).toEqual([404, 'verdict-not-found']);
  });

  it('come live over the stream', async () => {
    const stop = new AbortController();
    const response = await fetch(new URL('/v1/stream?outcome=flagged', server.address), {
      headers: { authorization: `Bearer ${server.adminKey}` },
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const { result } = await upload([aPost('nothing here'), aViolation()]);
    const eventId = result.receipts[1]?.eventId;
    let seen = '';
    while (!seen.includes(`"eventId":"${eventId}"`))
      seen += (await reader?.read())?.value ?? expect.fail('stream ended');
    expect(seen).toContain('event: verdict');
    expect(seen).not.toContain('nothing-found');
    stop.abort();
  });
});

describe('jobs', () => {
  it('are opened by verdicts, and a suspension needs two people', async () => {
    const { result } = await upload([aViolation()]);
    const account = result.receipts[0]?.verdict?.accountId;
    const { body } = await server.ask(`/v1/jobs?account=${account}`);
    const [job] = (body as { items: Job[] }).items;
    const reviewer = await server.person('Amina', ['reviewer', 'lead']);
    const lead = await server.signIn('Bilal', ['lead']);
    await reviewer.ask('/v1/jobs/claim', { body: { id: job?.id } });
    const suspension = {
      decision: 'violation',
      reason: 'Speaks for a listed organisation.',
      actions: [{ action: 'suspend-account' }],
    };
    const path = `/v1/jobs/${job?.id}`;
    const byKey = await server.ask(`${path}/resolve`, { body: suspension });
    expect([byKey.status, (byKey.body as Problem).code]).toEqual([403, 'person-needed']);
    const resolved = await reviewer.ask(`${path}/resolve`, { body: suspension });
    expect((resolved.body as Job).state).toBe('awaiting-second');
    const withKey = await server.ask(`${path}/confirm`, { method: 'POST', key: reviewer.key });
    expect([withKey.status, (withKey.body as Problem).code]).toEqual([403, 'session-needed']);
    const alone = await reviewer.ask(`${path}/confirm`, { method: 'POST' });
    expect([alone.status, (alone.body as Problem).code]).toEqual([409, 'second-person-needed']);
    const confirmed = await lead.ask(`${path}/confirm`, { method: 'POST' });
    expect((confirmed.body as Job).state).toBe('resolved');
  });
});

describe('access', () => {
  it('denies by default', async () => {
    const { status, body } = await server.ask('/v1/verdicts', { key: null });
    expect([status, (body as Problem).code]).toEqual([401, 'credentials-missing']);
    expect((await server.ask('/v1/verdicts', { key: 'bw_guess' })).status).toBe(401);
  });

  it('keeps keys to their scopes', async () => {
    const { body } = await server.ask('/v1/keys', { body: { name: 'feed', scopes: ['ingest'] } });
    const { token } = body as { token: string };
    const posted = await server.ask('/v1/events', { key: token, body: [aPost('hello')] });
    expect(posted.status).toBe(202);
    for (const path of [
      '/v1/verdicts',
      '/v1/jobs',
      '/v1/keys',
      '/v1/audit/export',
      '/v1/rules',
      '/v1/banks',
    ]) {
      expect([path, (await server.ask(path, { key: token })).status]).toEqual([path, 403]);
    }
  });
});

describe('the API describes itself', () => {
  it('in OpenAPI 3.1, with every contract once', async () => {
    const { body } = await server.ask('/openapi.json', { key: null });
    const { openapi, paths, components } = body as {
      openapi: string;
      paths: object;
      components: { schemas: object };
    };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/v1/events', '/v1/verdicts/{id}', '/v1/jobs/claim']),
    );
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['PlatformEvent', 'Verdict', 'Evidence', 'Problem', 'Bank', 'Rule']),
    );
    expect(JSON.stringify(body)).not.toContain('"$id"');
  });

  it('and on a page', async () => {
    expect((await server.ask('/docs', { key: null })).status).toBe(200);
  });

  it('and its health', async () => {
    expect((await server.ask('/healthz', { key: null })).body).toEqual({ status: 'ok' });
    expect((await server.ask('/readyz', { key: null })).body).toEqual({
      status: 'ready',
      durable: false,
      faults: [],
    });
    expect(await server.metrics()).toContain('breakwater_verdicts_total{outcome="flagged"}');
  });
});

describe('the record', () => {
  it('holds what was done, and verifies', async () => {
    const { body } = await server.ask('/v1/audit/verify', { method: 'POST', body: {} });
    expect(body).toMatchObject({ ok: true });
  });
});

describe('strangers and slow callers', () => {
  it('have nothing read of what they send', async () => {
    const started = performance.now();
    const { status } = await server.ask('/nope', { key: null, raw: `[${'[],'.repeat(5_000_000)}1]` });
    expect(status).toBe(404);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect((await server.ask('/v1/jobs/claim', { raw: `{"queue":"${'x'.repeat(100_000)}"}` })).status).toBe(
      413,
    );
  });

  it('get a clear answer to values that cannot be', async () => {
    for (const path of [
      '/v1/rules/history/x',
      '/v1/verdicts?platform=a&account=%00',
      '/v1/jobs?queue=%00',
      '/v1/banks/none',
    ]) {
      expect([path, (await server.ask(path)).status]).toEqual([
        path,
        expect.toSatisfy((status) => status >= 400 && status < 500),
      ]);
    }
  });
});

describe('the stream', () => {
  it('begins after a number and leaves nothing out', async () => {
    const events = Array.from({ length: 1_000 }, (_, i) => aPost(`number ${i}`));
    await upload(events);
    await upload(events.map((event, i) => ({ ...event, id: `again-${i}` })));
    const stop = new AbortController();
    const response = await fetch(new URL('/v1/stream?after=0', server.address), {
      headers: { authorization: `Bearer ${server.adminKey}` },
      signal: stop.signal,
    });
    const all = await server.breakwater.rules.lastSeq();
    let seen = 0;
    let text = '';
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    while (seen < all) {
      text += (await reader?.read())?.value ?? expect.fail('stream ended');
      const ids = text.match(/^id: \d+$/gm) ?? [];
      seen += ids.length;
      text = text.slice(text.lastIndexOf('\n') + 1);
    }
    expect(seen).toBe(all);
    stop.abort();
  });
});

describe('what was done', () => {
  it('is on record as asked and as made or refused', async () => {
    await server.ask('/v1/rules', { method: 'PUT', body: { source: 'ruleset: x' } });
    const { body } = await server.ask('/v1/keys', { body: { name: 'recorded', scopes: ['read'] } });
    const { key } = body as { key: { id: string } };
    const log = String((await server.ask('/v1/audit/export')).body);
    expect(log).toMatch(/"action":"ruleset\.activate\.asked"/);
    expect(log).toMatch(/"action":"ruleset\.activate\.refused"/);
    expect(log).not.toMatch(/"action":"ruleset\.activate"/);
    expect(log).toMatch(new RegExp(`"action":"key\\.create".*"id":"${key.id}"`));
  });
});

describe('stopping', () => {
  it('ends although somebody follows the stream', async () => {
    const other = await startTestServer();
    const response = await fetch(new URL('/v1/stream', other.address), {
      headers: { authorization: `Bearer ${other.adminKey}` },
    });
    const started = performance.now();
    await other.stop();
    expect(performance.now() - started).toBeLessThan(4_000);
    await response.body?.cancel();
  });
});
