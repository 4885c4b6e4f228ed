import { createHash } from 'node:crypto';
import type { Matter } from '@breakwater/contracts/ledger';
import {
  LETTER_KINDS,
  type Letter,
  type LetterKind,
  leastElements,
  SEVERE_LETTERS,
} from '@breakwater/contracts/letters';
import type { Order } from '@breakwater/contracts/orders';
import { startMailServer, type TestMailServer } from '@breakwater/outgoing/testing';
import { pdfTexts } from '@breakwater/typst/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SOON } from '../../testing/incident-steps.ts';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import {
  finishLetter,
  LETTER_HOUSE,
  LETTER_ITEMS,
  LETTER_VALUES,
  makeLetter,
  post,
  sendLetter,
} from '../../testing/letter-steps.ts';
import { TEST_AUTHORITY } from '../../testing/test-authority.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let mail: TestMailServer;
let server: TestServer;
let amina: TestSession;
let omar: TestPerson;

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
}, 60_000);
beforeEach(() => mail.answerWith(undefined));
afterAll(async () => {
  await server?.stop();
  await mail?.stop();
});

const make = (given: object) => makeLetter(amina, given);
const finish = (letter: Letter) => finishLetter(amina, letter);
const read = async (id: string) => (await amina.ask(`/v1/letters/${id}`)).body as Letter;
const handed = async (id: string) => (await read(id)).dispatches.map(({ state }) => state);

async function aMatter(): Promise<Matter> {
  const first = { type: 'concern', at: '2026-07-03', text: 'Raised at a meeting.', by: 'authority' };
  const matter = {
    title: 'Posts of July',
    workspace: 'authority',
    platform: 'lantern',
    authorityName: 'Ministry',
    instrument: 'pk-peca-2016',
    first,
  };
  return (await post<Matter>(amina, '/v1/matters', matter)).body;
}

describe('letters by real mail', () => {
  it('of every kind, in both languages, arrive with their text and PDF as they are on record', async () => {
    const sent: Letter[] = [];
    for (const language of ['en', 'ur'])
      for (const kind of Object.keys(LETTER_KINDS) as LetterKind[]) {
        const route = { channel: 'mail', to: `${kind}.${language}@lantern.example` };
        const draft = await make({ kind, language, values: LETTER_VALUES, items: LETTER_ITEMS, route });
        expect([draft.missing, draft.requires]).toEqual([
          [],
          expect.arrayContaining([...leastElements(kind)]),
        ]);
        const ready = await finish(draft);
        if (ready.severe)
          await post(omar, `/v1/letters/${ready.id}/sign`, { fingerprint: ready.fingerprint });
        expect((await sendLetter(amina, ready)).status).toBe(200);
        sent.push(ready);
      }
    await expect.poll(() => mail.messages.length, { timeout: 60_000, interval: 200 }).toBe(sent.length);
    for (const letter of sent) {
      const got = mail.messages.find(({ to }) => to === `${letter.kind}.${letter.language}@lantern.example`);
      const known = await read(letter.id);
      const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
      expect(sha256(got?.text ?? '')).toBe(known.textSha256);
      expect(got?.text).toBe(known.text);
      expect(got?.messageId).toBe(known.dispatches[0]?.messageId);
      expect(known.dispatches[0]?.said).toMatch(/^250/);
      const [pdf] = got?.attachments ?? [];
      expect(pdf?.type).toBe('application/pdf');
      expect(sha256(pdf?.bytes ?? '')).toBe(known.pdfSha256);
      const said = pdfTexts(pdf?.bytes ?? new Uint8Array()).join('\n');
      expect(said).toContain(letter.number);
      expect(said).toContain('https://lantern.example/@a/posts/1');
      expect(said).toContain(known.textSha256?.slice(0, 32));
      if (letter.language === 'en') expect(said).toContain(letter.subject.slice(0, 20));
    }
    const numbers = sent.map(({ number = '' }) => Number(number.split('/')[2]));
    expect(numbers).toEqual(sent.map((_, index) => index + 1));
  }, 120_000);

  it('are refused with what the mail server said, and never called delivered', async () => {
    mail.answerWith({ status: 550, text: '5.1.1 no such mailbox' });
    const letter = await finish(
      await make({
        kind: 'concern',
        language: 'en',
        values: LETTER_VALUES,
        route: { channel: 'mail', to: 'x@lantern.example' },
      }),
    );
    await sendLetter(amina, letter);
    await expect.poll(() => handed(letter.id), SOON).toEqual(['refused']);
    const known = await read(letter.id);
    expect([known.state, known.dispatches[0]?.said]).toEqual([
      'ready',
      expect.stringContaining('no such mailbox'),
    ]);
    expect(JSON.stringify(known)).not.toMatch(/deliver/i);
  });

  it('can be tried with a test message', async () => {
    const tested = await post(amina, '/v1/letters/settings/test-mail', { to: 'admin@ministry.example' });
    expect(tested.body).toMatchObject({ outcome: 'handed' });
    expect(mail.messages.at(-1)).toMatchObject({
      to: 'admin@ministry.example',
      from: 'letters@ministry.example',
    });
    const { body } = await amina.ask('/v1/letters/settings');
    expect(body).toMatchObject({
      mail: { configured: true, port: mail.port, from: 'letters@ministry.example' },
    });
  });
});

describe('who may', () => {
  it('finish, sign and send are persons, and two of them where it is severe', async () => {
    const fine = await finish(
      await make({ kind: 'fine', language: 'en', values: LETTER_VALUES, route: { channel: 'post' } }),
    );
    for (const step of ['finish', 'sign', 'send', 'mark', 'cancel']) {
      const path = `/v1/letters/${fine.id}/${step}`;
      const body =
        step === 'mark' ? { fingerprint: fine.fingerprint, note: 'n' } : { fingerprint: fine.fingerprint };
      const byKey = await omar.askWithKey(path, { method: 'POST', body });
      expect([step, byKey.body]).toMatchObject([step, { code: 'session-needed' }]);
      expect((await server.ask(path, { method: 'POST', body, key: server.adminKey })).status, step).not.toBe(
        200,
      );
    }
    const { fingerprint } = fine;
    expect((await post(amina, `/v1/letters/${fine.id}/mark`, { fingerprint, note: 'n' })).body.code).toBe(
      'letter-unsigned',
    );
    expect((await post(amina, `/v1/letters/${fine.id}/sign`, { fingerprint })).body.code).toBe(
      'letter-same-person',
    );
    await post(omar, `/v1/letters/${fine.id}/sign`, { fingerprint });
    const note = 'registered post, receipt 4711';
    const marked = await post<Letter>(amina, `/v1/letters/${fine.id}/mark`, { fingerprint, note });
    expect(marked.body.dispatches).toMatchObject([{ channel: 'post', by: amina.actor, said: note }]);
  });

  it('what a letter lacks is named in full', async () => {
    const { id } = await make({ kind: 'fine', language: 'ur' });
    const refused = await post(amina, `/v1/letters/${id}/finish`, {});
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'letter-incomplete', missing: ['addressee', 'ground', 'facts', 'amount', 'dueAt', 'remedy'] },
    ]);
  });

  it('a severe kind is the same in contract and table', () => expect(SEVERE_LETTERS).toHaveLength(6));
});

describe('a letter about a matter', () => {
  it('stands in it with text and hashes once it has left the house, and climbs its ladder', async () => {
    const { id } = await aMatter();
    const about = { kind: 'matter', id };
    const draft = await make({
      kind: 'last-warning',
      language: 'ur',
      about,
      values: LETTER_VALUES,
      route: { channel: 'mail', to: 'a@lantern.example' },
    });
    expect([draft.instrument, draft.values.ground]).toEqual(['pk-peca-2016', 'section 37']);
    const ready = await finish(draft);
    await post(omar, `/v1/letters/${ready.id}/sign`, { fingerprint: ready.fingerprint });
    await sendLetter(amina, ready);
    await expect.poll(() => handed(ready.id), SOON).toEqual(['handed']);
    const matter = (await amina.ask(`/v1/matters/${id}`)).body as Matter;
    const letter = await read(ready.id);
    expect(matter.state.id).toBe(matter.path.at(-1)?.id);
    expect(matter.entryList.at(-1)).toMatchObject({
      type: 'final-warning',
      by: 'authority',
      text: letter.text,
      dueAt: '2030-01-31T12:00:00.000Z',
      evidence: [
        `letter ${letter.number}`,
        `text sha256 ${letter.textSha256}`,
        `pdf sha256 ${letter.pdfSha256}`,
      ],
      recordedBy: amina.actor,
    });
    expect((await amina.ask(`/v1/matters/${id}/verify`)).body).toMatchObject({ ok: true });
    await post(amina, `/v1/matters/${id}/close`, { because: 'settled' });
    expect((await post(amina, '/v1/letters', { kind: 'fine', language: 'en', about })).body.code).toBe(
      'letter-about-closed',
    );
  }, 60_000);

  it('a fine stands with its amount, or as correspondence where the fine stands there already', async () => {
    const { id } = await aMatter();
    for (const asCorrespondence of [false, true]) {
      const given = {
        kind: 'fine',
        language: 'en',
        about: { kind: 'matter', id },
        values: LETTER_VALUES,
        route: { channel: 'post' },
        asCorrespondence,
      };
      const ready = await finish(await make(given));
      const { fingerprint } = ready;
      await post(omar, `/v1/letters/${ready.id}/sign`, { fingerprint });
      await post(amina, `/v1/letters/${ready.id}/mark`, { fingerprint, note: 'by courier' });
    }
    const matter = (await amina.ask(`/v1/matters/${id}`)).body as Matter;
    expect(matter.entryList.slice(1).map(({ type, money }) => [type, money?.amount])).toEqual([
      ['fine-imposed', '25000000'],
      ['correspondence', undefined],
    ]);
    expect(matter.fines).toEqual([{ currency: 'PKR', imposed: '25000000.00', paid: '0.00' }]);
  });
});

describe('a letter about an order of the desk', () => {
  async function anOrder(): Promise<Order> {
    const authority = (
      await omar.ask('/v1/authorities', {
        method: 'POST',
        body: { ...TEST_AUTHORITY, name: `Unit ${Math.random()}` },
      })
    ).body as { id: string };
    const form = {
      form: 'generic',
      reference: 'HP 7/2026',
      instrument: 'pk-peca-2016',
      targets: [{ kind: 'url', value: 'https://harbour.example/p/1', locate: 'at 0:40' }],
      authority: { name: 'Harbour Police', email: 'attacker@evil.example' },
      language: 'en',
    };
    return (await post<Order>(omar, '/v1/orders', { channel: 'post', authorityId: authority.id, form })).body;
  }

  it('begins with its facts, never with the mail address that it brings along', async () => {
    const order = await anOrder();
    const letter = await make({
      kind: 'acknowledgement',
      language: 'en',
      about: { kind: 'order', id: order.id },
    });
    expect(letter).toMatchObject({
      values: { reference: 'HP 7/2026', addressee: { name: order.authorityName } },
      items: [{ value: 'https://harbour.example/p/1', note: 'at 0:40' }],
      missing: [],
    });
    expect(JSON.stringify(letter)).not.toContain('evil.example');
    expect(letter.route).toBeUndefined();
  });

  it('is a message of its thread by the desk, and a note beside it by post', async () => {
    const order = await anOrder();
    const about = { kind: 'order', id: order.id };
    const first = await finish(
      await make({ kind: 'acknowledgement', language: 'en', about, route: { channel: 'desk' } }),
    );
    expect((await sendLetter(amina, first)).body.dispatches).toMatchObject([
      { channel: 'desk', state: 'handed' },
    ]);
    const second = await finish(
      await make({
        kind: 'clarification',
        language: 'en',
        about,
        values: { missing: 'Which post?' },
        route: { channel: 'post' },
      }),
    );
    const { fingerprint } = second;
    await post(amina, `/v1/letters/${second.id}/mark`, { fingerprint, note: 'by courier' });
    const { messages } = (await omar.ask(`/v1/orders/${order.id}`)).body as Order;
    expect(messages.slice(-2)).toMatchObject([
      { kind: 'acknowledgement', direction: 'out', body: first.text },
      { kind: 'note', subject: `${second.number}: ${second.subject}` },
    ]);
    expect((await omar.ask(`/v1/orders/${order.id}/verify`)).body).toMatchObject({ whole: true });
  });

  it('is no refusal before the desk has refused', async () => {
    const order = await anOrder();
    const about = { kind: 'order', id: order.id };
    for (const kind of ['refusal', 'narrowing', 'compliance', 'way-mutual-legal-assistance']) {
      const ready = await finish(
        await make({ kind, language: 'en', about, values: LETTER_VALUES, route: { channel: 'desk' } }),
      );
      expect((await sendLetter(amina, ready)).body.code).toBe('letter-decision-needed');
    }
  });
});
