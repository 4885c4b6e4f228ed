import type { Letter, ReceivedLetter } from '@breakwater/contracts/letters';
import type { ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { startMailServer, type TestMailServer } from '@breakwater/outgoing/testing';
import { pdfTexts } from '@breakwater/typst/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let mail: TestMailServer;
let server: TestServer;
let amina: TestSession;
let omar: TestPerson;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer(
    {
      BREAKWATER_SMTP_HOST: mail.host,
      BREAKWATER_SMTP_PORT: String(mail.port),
      BREAKWATER_SMTP_TLS: 'none',
      BREAKWATER_SMTP_FROM: 'letters@ministry.example',
    },
    { ownExchangeKey: true },
  );
  amina = await server.signIn('Amina', ['legal', 'admin']);
  omar = await server.person('Omar', ['legal']);
  await amina.ask('/v1/letters/settings', { method: 'PUT', body: LETTER_HOUSE });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mail?.stop();
});

const handed = async (id: string) =>
  ((await amina.ask(`/v1/letters/${id}`)).body as Letter).dispatches.map(({ state }) => state);

describe('other words, other houses', () => {
  it('a law of a made-up country that is added while it runs sends its own letter', async () => {
    const { body: view } = await amina.ask('/v1/law/packs/us-sca');
    const letters = `letters:
  - kind: concern
    language: cs
    subject: Obava podle {ground}
    paragraphs: ["Vážení,", "{facts}", "Podle {ground}.", "Odpovězte do {dueAt}."]
    requires: [letterhead, number, date, addressee, signatory, ground, facts]
`;
    const source = `${(view as { source: string }).source.replace('id: us-sca', 'id: ruritania-2024').replace('jurisdiction: US', 'jurisdiction: XR')}\n${letters}`;
    const added = await post(omar, '/v1/law/packs', { source });
    expect([added.status, added.body.code]).toEqual([201, undefined]);
    const given = {
      kind: 'concern',
      language: 'cs',
      instrument: 'ruritania-2024',
      values: LETTER_VALUES,
      route: { channel: 'mail', to: 'cs@lantern.example' },
    };
    const letter = await finishLetter(amina, await makeLetter(amina, given));
    const { version } = (view as { pack: { pack: { version: string } } }).pack.pack;
    expect([letter.template, letter.subject]).toEqual([
      `ruritania-2024@${version}`,
      'Obava podle section 37',
    ]);
    await sendLetter(amina, letter);
    await expect.poll(() => handed(letter.id), SOON).toEqual(['handed']);
    const got = mail.messages.find(({ to }) => to === 'cs@lantern.example');
    expect(got?.text).toContain(
      'Vážení,\n\nThree posts are still up.\n\nPodle section 37.\n\nOdpovězte do 31. ledna 2030',
    );
    expect(pdfTexts(got?.attachments[0]?.bytes ?? new Uint8Array()).join('\n')).toContain('Vážení,');
    const bad = await post<{ detail: string }>(omar, '/v1/law/packs', {
      source: source.replace('{facts}', '{fakta}').replace('"0.1.0"', '"0.2.0"'),
    });
    expect([bad.status, bad.body.detail]).toEqual([422, expect.stringContaining('{fakta} is no element')]);
  }, 60_000);

  it('another installation gets it in a signed envelope, and its people read it with its hash', async () => {
    const lantern = await startTestServer();
    try {
      const add = async (to: TestServer, other: TestServer, name: string, side: ExchangePeer['side']) => {
        const { publicKey } = other.breakwater.exchange.self;
        const peer = { name, side, url: String(other.address).replace(/\/$/, ''), publicKey };
        return (await to.breakwater.exchange.peers.add(peer, 'test')).id;
      };
      const peer = await add(server, lantern, 'Lantern', 'platform');
      await add(lantern, server, 'Ministry', 'authority');
      const letter = await finishLetter(
        amina,
        await makeLetter(amina, {
          kind: 'concern',
          language: 'ur',
          values: LETTER_VALUES,
          items: LETTER_ITEMS,
          route: { channel: 'exchange', to: peer },
        }),
      );
      expect((await sendLetter(amina, letter)).body.dispatches).toMatchObject([
        { channel: 'exchange', state: 'handed' },
      ]);
      const zoya = await lantern.signIn('Zoya', ['legal']);
      const received = async () =>
        ((await zoya.ask('/v1/letters/received')).body as { items: ReceivedLetter[] }).items;
      await expect.poll(received, SOON).toMatchObject([
        {
          peerName: 'Ministry',
          letter: { number: letter.number, text: letter.text, textSha256: letter.textSha256 },
        },
      ]);
    } finally {
      await lantern.stop();
    }
  }, 60_000);
});
