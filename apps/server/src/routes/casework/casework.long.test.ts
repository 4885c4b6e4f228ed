import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hasOpenssl, type OpensslTsa, openOpensslTsa } from '@breakwater/casework/testing';
import type { Problem } from '@breakwater/contracts';
import type { AuditEntry } from '@breakwater/contracts/audit';
import type {
  Addressee,
  Capture,
  CaseAnswer,
  CaseImport,
  CaseImportRow,
  CaseItem,
  CaseLetter,
  CaseSending,
  CaseworkCase,
} from '@breakwater/contracts/casework';
import { sha256 } from '@breakwater/kernel';
import { pdfTexts } from '@breakwater/typst/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { LETTER_HOUSE } from '../../testing/letter-steps.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let officer: TestPerson;
let analyst: TestPerson;
let auditor: TestPerson;
let first: TestSession;
let second: TestSession;
let addressee: Addressee;
beforeAll(async () => {
  server = await startTestServer({ BREAKWATER_CAPTURE_MB: '9' });
  [officer, analyst, auditor] = await Promise.all([
    server.person('Dara', ['legal']),
    server.person('Ayla', ['analyst']),
    server.person('Noor', ['auditor']),
  ]);
  [first, second] = await Promise.all([server.signIn('Lena', ['lead']), server.signIn('Sami', ['legal'])]);
  const admin = await server.signIn('Saira', ['admin']);
  await admin.ask('/v1/letters/settings', { method: 'PUT', body: LETTER_HOUSE });
  addressee = await send<Addressee>(officer, '/v1/casework/addressees', {
    name: 'Lantern Social',
    platforms: ['lantern'],
    hosts: ['lantern.example'],
    country: 'US',
    language: 'en',
    channels: [{ kind: 'email', value: 'legal@lantern.example' }],
  });
}, 60_000);
afterAll(() => server.stop());

type Caller = Pick<TestPerson, 'ask'>;
async function send<T>(
  who: Caller,
  path: string,
  body?: unknown,
  method = 'POST',
): Promise<T & { status: number }> {
  const answer = await who.ask(path, { method, ...(body !== undefined && { body }) });
  return { ...(answer.body as object), status: answer.status } as T & { status: number };
}
const get = async <T>(who: Caller, path: string) => (await who.ask(path)).body as T;
const now = () => new Date().toISOString();

let count = 0;
async function draft(urls: readonly string[] = []): Promise<CaseworkCase> {
  count += 1;
  const one = await send<CaseworkCase>(officer, '/v1/casework/cases', {
    kind: 'order',
    addresseeId: addressee.id,
    instrument: 'eu-tco-2021-784',
    requestType: 'removal-order',
    reference: `HPCU-${count}`,
    reason: 'They call for an attack on the pier.',
  });
  if (urls.length > 0)
    await send(officer, `/v1/casework/cases/${one.id}/items`, {
      items: urls.map((value) => ({ kind: 'url', value })),
    });
  return one;
}

async function capture(caseId: string, bytes: Uint8Array, name = 'page.png'): Promise<Capture> {
  const begun = await send<Capture>(officer, `/v1/casework/cases/${caseId}/captures`, {
    name,
    mediaType: 'text/html',
    bytes: bytes.length,
    capturedAt: now(),
    capturedBy: 'Dara',
    how: 'Firefox 140',
  });
  await officer.ask(`/v1/casework/captures/${begun.id}/parts/1`, {
    method: 'PUT',
    raw: bytes,
    type: 'application/octet-stream',
  });
  return send<Capture>(officer, `/v1/casework/captures/${begun.id}/seal`, { sha256: sha256(bytes) });
}

describe('casework by the API', () => {
  it('goes from a list to an answer: what is due by the pack, who said what, and facts', async () => {
    const { id } = await draft();
    const path = `/v1/casework/cases/${id}`;
    const list = 'url;note\nhttps://lantern.example/p/1;first\nhttps://lantern.example/p/2;\nno address;\n';
    const read = await officer.ask(`${path}/imports?name=${encodeURIComponent('<b>list</b>.csv')}`, {
      method: 'POST',
      raw: list,
      type: 'text/csv',
    });
    expect(read.status).toBe(201);
    const found = read.body as CaseImport;
    expect(found).toMatchObject({ rows: 3, counts: { new: 2, unusable: 1 }, name: '<b>list</b>.csv' });
    const rows = await get<{ items: CaseImportRow[] }>(
      officer,
      `${path}/imports/${found.id}/rows?verdict=unusable`,
    );
    expect(rows.items).toMatchObject([{ row: 4, why: 'not-an-address', value: 'no address' }]);
    expect(await send(officer, `${path}/imports/${found.id}/confirm`, {})).toMatchObject({
      status: 200,
      taken: 2,
    });
    const { items } = await get<{ items: CaseItem[] }>(officer, `${path}/items`);
    expect(items.map(({ value, state }) => [value, state])).toEqual([
      ['https://lantern.example/p/1', 'not-asked'],
      ['https://lantern.example/p/2', 'not-asked'],
    ]);

    expect(await send<Problem>(officer, `${path}/letters`, { kind: 'order' })).toMatchObject({
      status: 422,
      code: 'letter-incomplete',
      missing: ['dueAt', 'remedy'],
    });
    // Of a letter that could not be made nothing is left.
    expect(await get<{ items: object[] }>(officer, `/v1/letters?about=${id}`)).toMatchObject({ items: [] });
    const dueAt = '2030-01-31T12:00:00Z';
    const wish = { kind: 'order', elements: { dueAt, remedy: 'An appeal within two weeks.' } };
    expect(await send<Problem>(analyst, `${path}/letters`, wish)).toMatchObject({ status: 403 });
    const letter = await send<CaseLetter>(officer, `${path}/letters`, wish);
    const file = await fetch(`${server.address}${path}/letters/${letter.id}`, {
      headers: { cookie: second.cookie },
    });
    const pdf = new Uint8Array(await file.arrayBuffer());
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(letter.sha256);
    expect(pdfTexts(pdf).join('\n')).toContain('https://lantern.example/p/2');
    const sending = await send<CaseSending>(officer, `${path}/sendings`, {
      letterId: letter.id,
      way: 'e-mail',
      at: now(),
    });
    expect(
      await send(officer, `${path}/sendings/${sending.id}/receipt`, {
        receivedAt: now(),
        receivedBasis: 'confirmed',
        receivedNote: 'Their ticket 77.',
      }),
    ).toMatchObject({ status: 200, receivedBasis: 'confirmed' });
    const issued = await get<CaseworkCase>(auditor, path);
    expect(issued.state).toBe('issued');
    const hour = issued.clocks.find(({ clock }) => clock === 'execute');
    expect(hour).toMatchObject({ act: 'effect-given', state: 'running', done: 0, of: 2 });
    expect(Date.parse(hour?.dueAt ?? '') - Date.parse(hour?.startedAt ?? '')).toBe(3_600_000);

    const mail =
      'From: legal@lantern.example\r\nSubject: Re: HPCU\r\n\r\nOne is gone. <script>alert(1)</script>\r\n';
    const query = `kind=answer&at=${encodeURIComponent(now())}&name=re.eml`;
    const answered = await officer.ask(`${path}/answers/mail?${query}`, {
      method: 'POST',
      raw: mail,
      type: 'message/rfc822',
    });
    expect(answered.status).toBe(201);
    const answer = answered.body as CaseAnswer;
    expect(answer.text).toBe('One is gone. <script>alert(1)</script>');
    const [one = '', two = ''] = items.map((item) => item.id);
    const said = { at: now(), answerId: answer.id };
    expect(
      await send(officer, `${path}/items/state`, { ...said, items: [one], state: 'gone' }),
    ).toMatchObject({
      gone: 1,
      asked: 1,
    });
    expect(
      await send(officer, `${path}/items/state`, { ...said, items: [two], state: 'still-there' }),
    ).toMatchObject({
      gone: 1,
      stillThere: 1,
    });
    // A program says nothing of it.
    const byKey = await server.ask(`${path}/items/state`, {
      key: server.adminKey,
      body: { ...said, items: [two], state: 'gone' },
    });
    expect(byKey.status).toBe(403);
    await send(officer, `${path}/answers/${answer.id}/assess`, { sufficient: false, because: 'One stays.' });
    const { facts } = await get<{ facts: object[] }>(
      auditor,
      `/v1/casework/facts?addresseeId=${addressee.id}`,
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ caseId: id, asked: 2, gone: 1, stillThere: 1, insufficient: 1 }),
    );
    const { steps } = await get<{ steps: object[] }>(auditor, `${path}/items/${two}/history`);
    expect(steps).toMatchObject([
      { state: 'asked' },
      { state: 'still-there', answerId: answer.id, by: officer.actor },
    ]);
    const csv = await officer.ask(`${path}/items.csv`);
    expect(String(csv.body)).toContain('https://lantern.example/p/1');
    const { items: entries } = await get<{ items: AuditEntry[] }>(
      server as Caller,
      `/v1/audit?subject=${id}&limit=100`,
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'casework.case.opened',
        'casework.import.taken',
        'casework.letter.sent',
        'casework.items.set',
        'casework.case.read',
        'casework.items.export',
      ]),
    );
    expect(JSON.stringify(entries)).not.toContain('attack on the pier');
  });

  it('keeps captures that only open with a record, as bytes to save, for those who may', async () => {
    const { id: caseId } = await draft();
    const bytes = Buffer.from('<html><script>alert(document.domain)</script>');
    const one = await capture(caseId, bytes, 'x"\r\nSet-Cookie: a=b<img>.html');
    expect(one).toMatchObject({ state: 'sealed', sha256: sha256(bytes), uploadedBy: officer.actor });
    const path = `/v1/casework/captures/${one.id}`;
    const opened = await analyst.ask(`${path}/file`);
    expect([opened.status, String(opened.body)]).toEqual([200, bytes.toString()]);
    const head = (name: string) => opened.headers.get(name);
    expect(head('content-type')).toBe('application/octet-stream');
    expect(head('content-disposition')).toMatch(/^attachment; filename="x___Set-Cookie_ a=b_img_.html"/);
    expect(head('x-content-type-options')).toBe('nosniff');
    expect(head('content-security-policy')).toContain("default-src 'none'");
    expect(head('set-cookie')).toBeNull();
    expect((await auditor.ask(`${path}/file`)).status).toBe(403);
    expect((await auditor.ask(path)).status).toBe(200);
    const reviewer = await server.person('Rabia', ['reviewer']);
    expect((await reviewer.ask(path)).status).toBe(403);
    const bound = await server.person('Bound', ['legal']);
    await server.breakwater.access.staff.change(bound.id, { platforms: ['harbour'], by: 'test' });
    expect(await get<Problem>(bound, path)).toMatchObject({ status: 403, code: 'platform-bound' });
    expect((await server.ask(`${path}/file`, { key: null })).status).toBe(401);
    // A path is none, and an id of nothing is nothing.
    for (const name of [
      '..%2F..%2Fetc%2Fpasswd',
      '0198c0de-0000-7000-8000-000000000009',
      one.id.toUpperCase(),
    ])
      expect((await officer.ask(`/v1/casework/captures/${name}/file`)).status).toBe(404);
    const { items } = await get<{ items: AuditEntry[] }>(server as Caller, `/v1/audit?subject=${one.id}`);
    expect(
      items.filter(({ action }) => action === 'casework.capture.read').map(({ actor }) => actor),
    ).toContain(analyst.actor);
  });

  it('refuses what is too large, before it is written anywhere', async () => {
    const { id: caseId } = await draft();
    const about = { name: 'x', mediaType: 'video/mp4', capturedAt: now(), capturedBy: 'D', how: 'x' };
    const large = await send<Problem>(officer, `/v1/casework/cases/${caseId}/captures`, {
      ...about,
      bytes: 9 * 1024 * 1024 + 1,
    });
    expect(large).toMatchObject({ status: 413, code: 'capture-too-large' });
    const { id } = await send<Capture>(officer, `/v1/casework/cases/${caseId}/captures`, {
      ...about,
      bytes: 10,
    });
    const part = (raw: Uint8Array) =>
      officer.ask(`/v1/casework/captures/${id}/parts/1`, {
        method: 'PUT',
        raw,
        type: 'application/octet-stream',
      });
    expect((await part(Buffer.alloc(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await part(Buffer.alloc(11))).status).toBe(422);
    expect((await part(Buffer.alloc(10))).status).toBe(200);
    const list = await officer.ask(`/v1/casework/cases/${caseId}/imports`, {
      method: 'POST',
      raw: `url\n${'x'.repeat(17 * 1024 * 1024)}`,
      type: 'text/csv',
    });
    expect(list.status).toBe(413);
  });

  it('destroys a capture by two persons with fresh proof, never by a key or alone', async () => {
    const { id: caseId } = await draft();
    const bytes = Buffer.from('to be gone');
    const { id } = await capture(caseId, bytes);
    const path = `/v1/casework/captures/${id}`;
    const because = { because: 'It shows somebody else.' };
    const meant = { sha256: sha256(bytes) };
    const byKey = await officer.askWithKey(`${path}/destruction`, { method: 'POST', body: because });
    expect([byKey.status, (byKey.body as Problem).code]).toEqual([403, 'permission-missing']);
    expect(await send(first, `${path}/destruction`, because)).toMatchObject({ status: 200, state: 'sealed' });
    expect(await send<Problem>(first, `${path}/destroy`, meant)).toMatchObject({ status: 403 });
    const gone = await send<Capture>(second, `${path}/destroy`, meant);
    expect(gone).toMatchObject({ status: 200, state: 'destroyed', sha256: meant.sha256 });
    expect(gone.destruction).toMatchObject({ askedBy: first.actor, by: second.actor });
    expect((await officer.ask(`${path}/file`)).status).toBe(409);
  });

  it('gives evidence as an archive whose manifest is signed with the published key', async () => {
    const { id: caseId } = await draft();
    await capture(caseId, Buffer.from('one'));
    const answer = await officer.ask(`/v1/casework/cases/${caseId}/evidence`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-tar']);
    expect(String(answer.body)).toContain('manifest.json');
    expect(String(answer.body)).toContain('"format":"breakwater-casework/1"');
    const { publicKey } = await get<{ publicKey: string }>(auditor, '/v1/casework/evidence');
    expect(String(answer.body)).toContain(publicKey);
  });
});

describe.skipIf(!hasOpenssl)('a time-stamping service over HTTP [needs openssl]', () => {
  let tsa: OpensslTsa;
  let service: Server;
  let stamping: TestServer;
  const asked: { type: string | undefined; bytes: number }[] = [];
  beforeAll(async () => {
    tsa = openOpensslTsa();
    service = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const query = Buffer.concat(chunks);
      asked.push({ type: request.headers['content-type'], bytes: query.length });
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(await tsa.answer(query));
    });
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
    const { port } = service.address() as AddressInfo;
    stamping = await startTestServer({
      BREAKWATER_TIMESTAMP_URL: `http://127.0.0.1:${port}/tsr`,
      BREAKWATER_PRIVATE_HOSTS: '',
    });
  }, 60_000);
  afterAll(async () => {
    await stamping.stop();
    service.close();
    tsa.close();
  });

  it('stamps what is sealed within seconds, and learns nothing but a hash', async () => {
    const { casework } = stamping.breakwater;
    const by = 'staff:dara';
    const { id: addresseeId } = await casework.addressees.add({ ...addresseeBody(), name: 'Cove' }, by);
    const one = await casework.cases.open(
      { kind: 'referral', addresseeId, reference: 'R-1', reason: 'Please look.' },
      by,
    );
    const begun = await casework.captures.begin(
      one.id,
      { name: 'a', mediaType: 'image/png', bytes: 3, capturedAt: now(), capturedBy: 'D', how: 'x' },
      by,
    );
    await casework.captures.putPart(begun.id, 1, Buffer.from('abc'), by);
    await casework.captures.seal(begun.id, undefined, by);
    await expect
      .poll(async () => (await casework.captures.get(begun.id)).stamp?.serial, { timeout: 20_000 })
      .toBeDefined();
    expect(asked).toMatchObject([{ type: 'application/timestamp-query' }]);
    expect(asked[0]?.bytes).toBeLessThan(100);
  }, 30_000);
});

function addresseeBody() {
  const { name, platforms, hosts, country, language, channels } = addressee;
  return { name, platforms, hosts, country, language, channels };
}
