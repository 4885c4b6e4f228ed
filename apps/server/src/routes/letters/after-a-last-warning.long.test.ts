import { readFileSync } from 'node:fs';
import type { LedgerOverview, Matter } from '@breakwater/contracts/ledger';
import type { Letter, LetterKind } from '@breakwater/contracts/letters';
import { startMailServer, type TestMailServer } from '@breakwater/outgoing/testing';
import { pdfTexts } from '@breakwater/typst/testing';
import { placeYaml } from '@breakwater/yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SOON } from '../../testing/incident-steps.ts';
import type { TestSession } from '../../testing/index.ts';
import { finishLetter, LETTER_HOUSE, LETTER_VALUES, makeLetter, post } from '../../testing/letter-steps.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const EXERCISE = new URL('../../../../../packs/demo/matters/after-a-last-warning.yaml', import.meta.url);
/** The rungs that are left to a platform that stands at a last warning, in turn in both languages. */
const RUNGS: readonly (readonly [LetterKind, 'en' | 'ur', string])[] = [
  ['show-cause', 'en', 'show-cause'],
  ['fine', 'ur', 'show-cause'],
  ['block', 'en', 'block'],
  ['demarche', 'ur', 'home-state'],
  ['restoration', 'en', 'restoration'],
];

let mail: TestMailServer;
let server: TestServer;
let [amina, omar]: TestSession[] = [];
beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer({
    BREAKWATER_SMTP_HOST: mail.host,
    BREAKWATER_SMTP_PORT: String(mail.port),
    BREAKWATER_SMTP_TLS: 'none',
    BREAKWATER_SMTP_FROM: 'letters@ministry.example',
  });
  amina = await server.signIn('Amina', ['legal', 'admin']);
  omar = await server.signIn('Omar', ['legal']);
  await amina.ask('/v1/letters/settings', { method: 'PUT', body: LETTER_HOUSE });
  const scenario = placeYaml(readFileSync(EXERCISE, 'utf8')).document.toJS();
  expect((await post(amina, '/v1/matters/import', scenario)).status).toBe(200);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mail?.stop();
});

async function pdfOf(path: string): Promise<string> {
  const answer = await fetch(`${server.address}${path}`, { headers: { cookie: amina?.cookie ?? '' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return pdfTexts(new Uint8Array(await answer.arrayBuffer())).join('\n');
}

const read = async <T>(path: string) => (await amina?.ask(path))?.body as T;

it('from a last warning each rung goes out as a signed letter, and is the step of its matter', async () => {
  if (!amina || !omar) throw new Error('nobody signed in');
  const { items } = await read<{ items: Matter[] }>('/v1/matters?platform=Shore');
  const about = { kind: 'matter', id: items[0]?.id };
  const sent: Letter[] = [];
  for (const [kind, language, state] of RUNGS) {
    const route = { channel: 'mail', to: `${kind}@shore.example` };
    const draft = await makeLetter(amina, { kind, language, about, values: LETTER_VALUES, route });
    expect([kind, draft.missing]).toEqual([kind, []]);
    const ready = await finishLetter(amina, draft);
    const bound = { fingerprint: ready.fingerprint };
    // Who wrote it does not sign it, and unsigned it does not go out.
    expect((await post(amina, `/v1/letters/${ready.id}/sign`, bound)).status).toBe(403);
    expect((await post(amina, `/v1/letters/${ready.id}/send`, bound)).status).toBe(409);
    const { body: signed } = await post<Letter>(omar, `/v1/letters/${ready.id}/sign`, bound);
    await post(amina, `/v1/letters/${ready.id}/send`, { fingerprint: signed.fingerprint });
    await expect
      .poll(
        async () => (await read<Letter>(`/v1/letters/${ready.id}`)).dispatches.map((one) => one.state),
        SOON,
      )
      .toEqual(['handed']);
    const matter = await read<Matter>(`/v1/matters/${about.id}`);
    expect([kind, matter.path.at(-1)?.id]).toEqual([kind, state]);
    expect(matter.entryList.at(-1)?.evidence).toContain(`text sha256 ${ready.textSha256}`);
    sent.push(ready);
  }
  expect(sent.map(({ number }) => number?.split('/').at(-1))).toHaveLength(RUNGS.length);
  for (const { id, number } of sent) {
    expect(await pdfOf(`/v1/letters/${id}/pdf`)).toContain(number);
  }
});

it('the minister gets the report in both languages: seven platforms, and the network that was named to three', async () => {
  const { platforms, networks } = await read<LedgerOverview>('/v1/ledger/overview');
  expect([platforms.length, networks.map(({ named }) => named.length)]).toEqual([7, [3]]);
  for (const lang of ['en', 'ur']) {
    const text = await pdfOf(`/v1/ledger/overview/report?lang=${lang}`);
    for (const { platform } of platforms) expect([lang, text.includes(platform)]).toEqual([lang, true]);
    expect(text).toContain('Cedar ring');
  }
});
