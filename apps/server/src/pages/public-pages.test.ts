import { connect } from 'node:net';
import type { Problem } from '@breakwater/contracts';
import type { StatementMessage } from '@breakwater/contracts/redress';
import { systemClock } from '@breakwater/kernel';
import { aFiredRule, aVerdict } from '@breakwater/review/testing';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/index.ts';
import { publicPages } from './public-pages.ts';

/** Letters that a page must never turn into markup. */
const NASTY = '<script>alert("x")</script> & \'<b>';

describe('public pages', () => {
  let server: TestServer;
  let number = 0;
  beforeAll(async () => {
    server = await startTestServer();
    const pattern = 'https://harbour.example/@{account}/{content}';
    const body = {
      noticeLocations: [{ platform: 'harbour', pattern }],
      embedOrigins: ['https://portal.example'],
      platformName: { en: 'Harbour', ur: 'ہاربر' },
    };
    await server.ask('/v1/settings', { method: 'PATCH', body });
  });
  afterAll(() => server.stop());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    server.ask(path, { key: null, headers });
  const post = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
    server.ask(path, {
      key: null,
      raw: new URLSearchParams(fields).toString(),
      type: 'application/x-www-form-urlencoded',
      headers: { 'sec-fetch-site': 'same-origin', origin: 'null', ...headers },
    });

  /** A statement about a decision, with its page. */
  async function issued(): Promise<{ readonly path: string; readonly message: StatementMessage }> {
    const accountId = `a${++number}`;
    const { review, redress, storage } = server.breakwater;
    const job = await storage.work((work) =>
      review.jobs.open(
        work,
        {
          queue: 'default',
          origin: 'rule',
          platform: 'harbour',
          accountId,
          policy: 'terrorism/recruitment',
          severity: 'high',
          because: 'It names a listed organisation.',
        },
        'automation',
      ),
    );
    const by = `staff:${'0'.repeat(7)}${number % 10}-0000-7000-8000-000000000000`;
    await review.jobs.claim({ by, id: job.id, leaseMs: 60_000 });
    await review.jobs.resolve(job.id, by, {
      decision: 'violation',
      policy: 'terrorism/reported',
      actions: [{ action: 'remove-content', contentId: NASTY }],
      reason: NASTY,
    });
    const [statement] = (await redress.statements.list({ account: accountId })).items;
    const link = await redress.statements.renewLink(statement?.id ?? '', by);
    const view = await redress.statements.get(statement?.id ?? '');
    return { path: new URL(link).pathname, message: { ...view, link } };
  }

  it('show a statement in the language asked for, with nothing in it that could act', async () => {
    const { path } = await issued();
    const english = await get(path);
    expect(english.status).toBe(200);
    const page = english.body as string;
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain('Why we restricted your content');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<b>|onclick|style="/);
    const urdu = (await get(`${path}?lang=ur`)).body as string;
    expect(urdu).toContain('<html lang="ur" dir="rtl">');
    expect(urdu).toContain('ہاربر');
    expect((await get(path, { 'accept-language': 'ur-PK, en;q=0.5' })).body).toContain('dir="rtl"');
  });

  it('give the reasons of a rule in the language asked for', async () => {
    const { review, redress, storage } = server.breakwater;
    const rule = aFiredRule([{ action: 'hide-until-review', for: 'PT24H' }], {
      because: 'The post carries a known link',
      translations: { ur: { title: 'معلوم لنک', because: 'پوسٹ میں ایک معلوم لنک ہے' } },
    });
    const verdict = aVerdict([rule], { accountId: 'ruled' });
    await storage.work((work) => review.applyVerdicts([verdict], work));
    await redress.statements.settleDuties();
    const [statement] = (await redress.statements.list({ account: 'ruled' })).items;
    const path = new URL(await redress.statements.renewLink(statement?.id ?? '', 'staff:lead')).pathname;
    const english = (await get(`${path}?lang=en`)).body as string;
    const urdu = (await get(`${path}?lang=ur`)).body as string;
    expect(english).toContain('<p class="prose" dir="auto">The post carries a known link</p>');
    expect(urdu).toContain('<p class="prose" dir="auto">پوسٹ میں ایک معلوم لنک ہے</p>');
    expect(urdu).not.toContain('The post carries');
  });

  it('let nothing in, tell nobody, and are kept nowhere', async () => {
    const { path } = await issued();
    for (const address of [path, '/notice', '/s/unknown', '/n/unknown']) {
      const { headers } = await get(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'/);
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toMatch(/noindex/);
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('take an appeal, once, and then show how it stands', async () => {
    const { path, message } = await issued();
    const submission = /name="submission" value="([^"]+)"/.exec((await get(path)).body as string)?.[1] ?? '';
    const fields = { text: 'دا شعر دی\r\nsecond line', language: 'ps', submission };
    const sent = await post(`${path}?lang=en`, fields);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?lang=en#appeal`]);
    expect((await post(path, fields)).status).toBe(303);
    const page = (await get(path)).body as string;
    expect(page).toContain('We have your appeal');
    expect(page).toContain('(Pashto)');
    expect(page).not.toContain('<form');
    const { items } = await server.breakwater.redress.appeals.list({ account: message.statement.accountId });
    expect(items.map(({ text }) => text)).toEqual(['دا شعر دی\nsecond line']);
    const second = await post(path, { text: 'Another try.', submission: 'other' });
    expect(second.status).toBe(409);
    expect(second.body).toContain('There is already an appeal');
    expect(second.body).toContain('Another try.');
  });

  it.each([
    ['ps', 'Pashto', 'دا شعر دی، بلنه نه ده.'],
    ['pa', 'Punjabi', 'ਇਹ ਇੱਕ ਕਵਿਤਾ ਹੈ, ਸੱਦਾ ਨਹੀਂ।'],
    ['pnb', 'Western Panjabi', 'ایہہ اک نظم اے، سدّا نہیں۔'],
    ['de', 'German', 'Das ist ein Gedicht und kein Aufruf.'],
    ['de-1', 'de-1', 'Ein Formular, an dem jemand geschraubt hat.'],
  ])(
    'take an appeal in %s (%s) and keep it as it is, each text in its own direction',
    async (language, name, text) => {
      const { path, message } = await issued();
      const sent = await post(`${path}?lang=ur`, { text, language, submission: 's' });
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?lang=ur#appeal`]);
      const urdu = await get(`${path}?lang=ur`);
      expect(urdu.body).toContain('<html lang="ur" dir="rtl">');
      expect(urdu.body).toContain(`<p class="prose" dir="auto">${text}</p>`);
      expect((await get(`${path}?lang=en`)).body).toContain(`(${name})`);
      const { items } = await server.breakwater.redress.appeals.list({
        account: message.statement.accountId,
      });
      expect(items[0]).toMatchObject({ text, language });
    },
  );

  it('name no address but their own, whatever a request says', async () => {
    const { path } = await issued();
    const { hostname, port } = new URL(server.address ?? '');
    const page = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `GET http://evil.example${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        ),
      );
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(page).toMatch(/^HTTP\/1\.1 200/);
    expect(page).toContain(`action="${path}?lang=en#appeal"`);
    expect(page).not.toContain('evil.example');
  });

  it('count who comes too often by the address that really asks, not by one that it names', async () => {
    const { settings, redress, ledger } = server.breakwater;
    const app = fastify();
    publicPages(
      app,
      { settings, redress, ledger, clock: systemClock },
      {
        reads: { windowMs: 60_000, most: 100 },
        writes: { windowMs: 60_000, most: 3 },
      },
    );
    const statuses: number[] = [];
    for (let n = 0; n < 5; n++) {
      const { statusCode } = await app.inject({
        method: 'POST',
        url: `/s/${'D'.repeat(43)}`,
        payload: 'text=a',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `198.51.100.${n}`,
          forwarded: `for=198.51.100.${n}`,
        },
      });
      statuses.push(statusCode);
    }
    await app.close();
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
  });

  it('keep what was written when it cannot be taken, with the error beside its field', async () => {
    const { path } = await issued();
    const empty = await post(path, { text: ' ', submission: 's' });
    expect(empty.status).toBe(422);
    expect(empty.body).toMatch(
      /<textarea id="text"[^>]* aria-describedby="text-hint text-error" aria-invalid="true"/,
    );
    const long = 'ظلم '.repeat(26_000);
    const tooLong = await post(`${path}?lang=ur`, {
      text: long,
      submission: 's',
      'attachment-2-text': 'kept too',
    });
    expect(tooLong.status).toBe(422);
    expect(tooLong.body).toContain(long);
    expect(tooLong.body).toContain('kept too');
    expect(tooLong.body).toContain('104,000');
    const attached = await post(path, {
      text: 'ok',
      submission: 's',
      'attachment-3-text': 'x'.repeat(100_000),
    });
    expect(attached.body).toMatch(/id="attachment-3-text-error">This text has 100,000 characters/);
    expect((await post(path, { text: 'a\0b', submission: 's' })).status).toBe(422);
    const huge = await post(path, { text: 'x'.repeat(3_000_000), submission: 's' });
    expect([huge.status, huge.body]).toEqual([413, expect.stringContaining('This is too large')]);
    expect((await post(path, { text: 'It is a poem.', submission: 's' })).status).toBe(303);
  });

  it('answer what leads nowhere plainly, and give the text back', async () => {
    const missing = await post(`/s/${'A'.repeat(43)}`, { text: 'My words.', submission: 's' });
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('My words.');
    for (const path of ['%00'.repeat(9), '%E0%A4%A', '%', '__proto__']) {
      for (const page of [`/s/${path}`, `/n/${path}`]) {
        const { status, body } = await get(page);
        expect([page, status, body]).toEqual([page, 404, expect.stringContaining('<!doctype html>')]);
      }
    }
    const long = await get(`/s/${'A'.repeat(400)}`);
    expect([long.status, (long.body as Problem).code]).toEqual([414, 'max-param-length']);
  });

  it('take a notice, confirm it, and show the decision with redress', async () => {
    const form = (await get('/notice?lang=en')).body as string;
    const token = /name="token" value="([\w-]{43})"/.exec(form)?.[1] ?? '';
    const fields = {
      token,
      locations: 'https://harbour.example/@n1/c9\r\n',
      category: 'terrorism',
      reason: `It asks people to join. ${NASTY}`,
      name: 'Sana',
      email: 'sana@post.example',
    };
    const refused = await post('/notice', { ...fields, name: '', email: 'sana' });
    expect(refused.status).toBe(422);
    for (const field of ['name', 'email', 'goodFaith']) expect(refused.body).toContain(`id="${field}-error"`);
    expect(refused.body).toContain('It asks people to join.');
    const sent = await post('/notice', { ...fields, goodFaith: 'yes' });
    expect(sent.status).toBe(303);
    const receipt = sent.headers.get('location') ?? '';
    expect(receipt).toBe(`/n/${token}?lang=en`);
    expect((await post('/notice', { ...fields, goodFaith: 'yes' })).headers.get('location')).toBe(receipt);
    const page = (await get(receipt)).body as string;
    expect(page).toContain('We have your notice');
    expect(page).not.toMatch(/<script|Sana/);
    const { review, redress } = server.breakwater;
    const [notice] = (await redress.notices.list({ account: 'n1' })).items;
    const by = 'staff:00000001-0000-7000-8000-000000000000';
    await review.jobs.claim({ by, id: notice?.jobId ?? '', leaseMs: 60_000 });
    await review.jobs.resolve(notice?.jobId ?? '', by, { decision: 'no-violation', reason: 'A poem.' });
    const decided = (await get(receipt)).body as string;
    expect(decided).toContain('We did not act on your notice');
    expect(decided).toContain('dispute settlement body');
    expect((await get(`/n/${'A'.repeat(43)}`)).status).toBe(404);
  });

  it('stand in frames of the configured sites alone, and only where they are asked for so', async () => {
    const embedded = await get('/notice?embed=1&lang=ur');
    expect(embedded.headers.get('content-security-policy')).toContain(
      'frame-ancestors https://portal.example',
    );
    expect(embedded.headers.get('x-frame-options')).toBeNull();
    expect(embedded.body).toContain('action="/notice?lang=ur&amp;embed=1"');
    expect((await get('/notice')).headers.get('x-frame-options')).toBe('DENY');
  });

  it('take no form from another site', async () => {
    const { path } = await issued();
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await post(path, { text: 'x', submission: 's' }, foreign)).status).toBe(403);
  });

  it('bring their style and fonts along, for good, and nothing else of the disk', async () => {
    const page = (await get('/notice')).body as string;
    const sheets = [...page.matchAll(/href="(\/pages\/[^"]+\.css)"/g)].map(([, address = '']) => address);
    expect(sheets).toHaveLength(2);
    for (const address of sheets) {
      const { status, headers } = await get(address);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
      expect(headers.get('cache-control')).toContain('immutable');
    }
    const css = (await get(sheets[0] ?? '')).body as string;
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, address = '']) => address);
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect((await get(font)).headers.get('content-type')).toBe('font/woff2');
    for (const other of [
      '/pages/fonts/..%2f..%2fpackage.json',
      '/pages/pages.css',
      '/pages/fonts/constructor',
    ]) {
      expect((await get(other)).status).toBe(404);
    }
  });

  it('ask who comes too often to wait, and give the text back', async () => {
    const answers = [];
    for (let n = 0; n < 40; n++) answers.push(await post(`/s/${'B'.repeat(43)}`, { text: 'Patient words.' }));
    const busy = answers.find(({ status }) => status === 429);
    expect(busy?.body).toContain('Too many requests');
    expect(busy?.body).toContain('Patient words.');
    expect(Number(busy?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get('/notice')).status).toBe(200);
  });
});
