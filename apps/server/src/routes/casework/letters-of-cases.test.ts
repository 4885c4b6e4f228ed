import type { Addressee, CaseLetter, CaseSending, CaseworkCase } from '@breakwater/contracts/casework';
import type { Letter } from '@breakwater/contracts/letters';
import { startMailServer, type TestMailServer } from '@breakwater/outgoing/testing';
import { pdfTexts } from '@breakwater/typst/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOON } from '../../testing/incident-steps.ts';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { LETTER_HOUSE, makeLetter, post, sendLetter } from '../../testing/letter-steps.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const TO = 'legal@lantern.example';
const MORE = { dueAt: '2030-01-31T12:00:00Z', remedy: 'An appeal within two weeks.' };
const WARNING = { dueAt: MORE.dueAt, missing: 'Two posts stay.', nextStep: 'The regulator hears of it.' };

let mail: TestMailServer;
let server: TestServer;
let amina: TestSession;
let omar: TestPerson;
let addressee: Addressee;
beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer({
    BREAKWATER_SMTP_HOST: mail.host,
    BREAKWATER_SMTP_PORT: String(mail.port),
    BREAKWATER_SMTP_TLS: 'none',
    BREAKWATER_SMTP_FROM: 'letters@ministry.example',
  });
  amina = await server.signIn('Amina', ['legal', 'admin']);
  omar = await server.person('Omar', ['legal']);
  await amina.ask('/v1/letters/settings', { method: 'PUT', body: LETTER_HOUSE });
  const lantern = {
    name: 'Lantern Social',
    platforms: ['lantern'],
    hosts: ['lantern.example'],
    country: 'US',
    language: 'en',
    channels: [
      { kind: 'email', value: TO },
      { kind: 'post', value: '1 Pier Road\nHarbourtown' },
    ],
  };
  addressee = (await post<Addressee>(amina, '/v1/casework/addressees', lantern)).body;
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mail?.stop();
});

let count = 0;
/** A draft with one post. */
async function draft(): Promise<string> {
  count += 1;
  const given = {
    kind: 'order',
    addresseeId: addressee.id,
    instrument: 'eu-tco-2021-784',
    requestType: 'removal-order',
    reference: `HPCU-${count}`,
    reason: 'It calls for an attack on the pier.',
  };
  const { id } = (await post<CaseworkCase>(amina, '/v1/casework/cases', given)).body;
  await addItem(id, `https://lantern.example/p/${count}`);
  return id;
}
const addItem = (id: string, value: string) =>
  post(amina, `/v1/casework/cases/${id}/items`, { items: [{ kind: 'url', value }] });
const make = (id: string, kind: string, elements: object) =>
  post<CaseLetter>(amina, `/v1/casework/cases/${id}/letters`, { kind, elements });
const caseOf = async (id: string) => (await amina.ask(`/v1/casework/cases/${id}`)).body as CaseworkCase;
const letterOf = async (id: string) => (await amina.ask(`/v1/letters/${id}`)).body as Letter;
const sent = (id: string, letterId: string, more: object = {}) =>
  post<CaseSending & { detail: string }>(amina, `/v1/casework/cases/${id}/sendings`, {
    letterId,
    way: 'post',
    at: new Date().toISOString(),
    ...more,
  });
const waysOf = async (id: string) =>
  (await letterOf(id)).dispatches.map(({ channel, state }) => [channel, state]);

/** A case whose order was posted. */
async function issued(): Promise<string> {
  const id = await draft();
  const { body: order } = await make(id, 'order', MORE);
  expect((await sent(id, order.id)).status).toBe(201);
  return id;
}

describe('a letter of a case', () => {
  it('goes out by mail from its page: the case is issued by it, with one sending', async () => {
    const id = await draft();
    const { body: order } = await make(id, 'order', MORE);
    const letter = await letterOf(order.id);
    expect(letter).toMatchObject({
      state: 'ready',
      about: { kind: 'case', id },
      route: { channel: 'mail', to: TO },
      pdfSha256: order.sha256,
      values: {
        addressee: { name: 'Lantern Social', lines: ['1 Pier Road', 'Harbourtown'] },
        dueAt: { at: '2030-01-31T12:00:00.000Z', zone: 'Europe/Brussels' },
      },
    });
    expect((await sendLetter(amina, letter)).status).toBe(200);
    await expect.poll(() => waysOf(order.id), SOON).toEqual([['mail', 'handed']]);
    const one = await caseOf(id);
    expect(one).toMatchObject({ state: 'issued', counts: { asked: 1 } });
    expect(one.sendings).toMatchObject([
      { letterId: order.id, way: 'e-mail', to: TO, by: `staff:${amina.id}` },
    ]);
    const got = mail.messages.find(({ to }) => to === TO);
    expect(pdfTexts(got?.attachments[0]?.bytes ?? new Uint8Array()).join('\n')).toContain(
      `https://lantern.example/p/${count}`,
    );
  }, 60_000);

  it('that is recorded by hand, or marked on its page, is handed over once in both places', async () => {
    const id = await draft();
    const { body: order } = await make(id, 'order', MORE);
    const by = { way: 'handed-over', note: 'to their counsel' };
    expect((await sent(id, order.id, by)).body).toMatchObject(by);
    expect(await letterOf(order.id)).toMatchObject({
      state: 'issued',
      dispatches: [{ channel: 'post', state: 'handed', said: 'to their counsel' }],
    });
    expect((await caseOf(id)).sendings).toHaveLength(1);
    const { body: concern } = await make(id, 'concern', {});
    const route = { channel: 'portal', to: 'https://lantern.example/legal' };
    const changed = (await amina.ask(`/v1/letters/${concern.id}`, { method: 'PATCH', body: { route } }))
      .body as Letter;
    const mark = { fingerprint: changed.fingerprint, note: 'ticket 77' };
    expect((await post(amina, `/v1/letters/${concern.id}/mark`, mark)).status).toBe(200);
    expect((await caseOf(id)).sendings.slice(1)).toMatchObject([
      { letterId: concern.id, way: 'portal', to: route.to, note: 'ticket 77' },
    ]);
    // Handed over again it is another sending, here and there.
    expect((await post(amina, `/v1/letters/${concern.id}/mark`, mark)).status).toBe(200);
    expect((await sent(id, concern.id)).status).toBe(201);
    expect(await waysOf(concern.id)).toHaveLength(3);
    expect((await caseOf(id)).sendings).toHaveLength(4);
  }, 60_000);

  it('that is severe is not recorded as sent before a second person signed it for that way', async () => {
    const id = await issued();
    const { body: warning } = await make(id, 'last-warning', WARNING);
    const unsigned = await sent(id, warning.id);
    expect([unsigned.status, unsigned.body.code]).toEqual([409, 'letter-unsigned']);
    expect(unsigned.body.detail).toContain(`/letters/${warning.id}`);
    const letter = await letterOf(warning.id);
    const bound = { fingerprint: letter.fingerprint };
    expect((await post(amina, `/v1/letters/${letter.id}/sign`, bound)).status).toBe(403);
    expect((await post(omar, `/v1/letters/${letter.id}/sign`, bound)).status).toBe(200);
    // It was signed for the mail address: another one, or the post, is not what was signed.
    expect((await sent(id, warning.id)).body.code).toBe('letter-unsigned');
    expect((await sent(id, warning.id, { way: 'e-mail', to: 'ceo@lantern.example' })).body.code).toBe(
      'letter-unsigned',
    );
    expect([await waysOf(warning.id), (await caseOf(id)).sendings.length]).toEqual([[], 1]);
    expect((await letterOf(warning.id)).signed).toBe(true);
    expect((await sendLetter(amina, await letterOf(warning.id))).status).toBe(200);
    await expect.poll(() => waysOf(warning.id), SOON).toEqual([['mail', 'handed']]);
    expect((await caseOf(id)).sendings.map(({ way }) => way)).toEqual(['post', 'e-mail']);
  }, 60_000);

  it('does not go out where it or its case was changed, or where the case did not make it', async () => {
    const id = await draft();
    const { body: order } = await make(id, 'order', MORE);
    await addItem(id, 'https://lantern.example/another');
    expect((await sendLetter(amina, await letterOf(order.id))).body.code).toBe('letter-stale');
    expect((await sent(id, order.id)).body.code).toBe('letter-stale');
    const { body: again } = await make(id, 'order', MORE);
    const subject = 'Something else';
    await amina.ask(`/v1/letters/${again.id}`, { method: 'PATCH', body: { subject } });
    const other = (await post<Letter>(amina, `/v1/letters/${again.id}/finish`, {})).body;
    expect((await sendLetter(amina, other)).body.code).toBe('letter-stale');
    expect((await sent(id, again.id)).body.code).toBe('letter-changed');
    expect((await amina.ask(`/v1/casework/cases/${id}/letters/${again.id}`)).status).toBe(404);
    const { letterId } = await strange(id);
    expect((await sendLetter(amina, await letterOf(letterId))).body.code).toBe('letter-not-of-case');
    expect(await caseOf(id)).toMatchObject({ state: 'draft', sendings: [] });
  }, 60_000);
});

/** A letter about a case that somebody wrote beside it. */
async function strange(id: string): Promise<{ readonly letterId: string }> {
  const route = { channel: 'mail', to: TO };
  const values = { facts: 'Posts stay.', signatory: 'secretary' };
  const begun = await makeLetter(amina, {
    kind: 'concern',
    language: 'en',
    about: { kind: 'case', id },
    route,
    values,
  });
  await post(amina, `/v1/letters/${begun.id}/finish`, {});
  return { letterId: begun.id };
}
