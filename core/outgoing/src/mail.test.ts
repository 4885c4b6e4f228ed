import { execFileSync } from 'node:child_process';
import type { lookup } from 'node:dns';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from './mail.ts';
import { createOutgoing } from './outgoing.ts';
import { startMailServer, type TestMailServer } from './testing/index.ts';

let server: TestMailServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const mail = (changes: Partial<Mail> = {}): Mail => ({
  from: 'letters@ministry.example',
  to: 'legal@lantern.example',
  subject: 'Last warning · آخری تنبیہ',
  text: 'Line one\n\n.\nجنابِ عالی،\nhttps://lantern.example/@a/posts/1?x=1&y=2',
  messageId: 'letter-1@ministry.example',
  at: Date.parse('2026-07-24T10:00:00Z'),
  attachments: [
    { name: 'CT-2026-0001.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255]) },
  ],
  ...changes,
});
const plain = async (options = {}) => {
  server = await startMailServer(options);
  return createOutgoing().mail({ host: server.host, port: server.port, tls: 'none' });
};

describe('mail to a real server', () => {
  it('arrives as it was written, in both scripts, with its attachment', async () => {
    const send = await plain();
    expect(await send(mail())).toMatchObject({ outcome: 'handed', said: expect.stringMatching(/^250/) });
    const [got] = server?.messages ?? [];
    expect(got).toMatchObject({
      from: 'letters@ministry.example',
      to: 'legal@lantern.example',
      subject: mail().subject,
      messageId: 'letter-1@ministry.example',
      text: mail().text,
    });
    expect(got?.headers.date).toBe('Fri, 24 Jul 2026 10:00:00 +0000');
    expect(got?.attachments).toMatchObject([{ name: 'CT-2026-0001.pdf', type: 'application/pdf' }]);
    expect([...(got?.attachments[0]?.bytes ?? [])]).toEqual([37, 80, 68, 70, 0, 255]);
  });

  it.each([
    [550, 'refused'],
    [451, 'later'],
  ] as const)('is told by the answer %i to its recipient: %s', async (status, outcome) => {
    const send = await plain();
    server?.answerWith({ status, text: 'no such mailbox' });
    const said = expect.stringContaining('no such mailbox');
    expect(await send(mail())).toEqual({ outcome, said });
    expect(server?.messages).toEqual([]);
  });

  it.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nRCPT TO:<c@d.example>',
    '"x" <a@b.example>',
    'nobody',
  ])('goes to one address and never to %j', async (to) => {
    const send = await plain();
    expect(await send(mail({ to }))).toEqual({ outcome: 'refused', said: 'address-invalid' });
    expect(server?.messages).toEqual([]);
  });

  it('has no further header from its subject', async () => {
    const send = await plain();
    await send(mail({ subject: 'One\r\nBcc: other@lantern.example\r\n\r\nbody' }));
    expect(server?.messages[0]?.headers.bcc).toBeUndefined();
    expect(server?.messages[0]?.text).toBe(mail().text);
  });

  it('waits where nobody listens', async () => {
    server = await startMailServer();
    const { port } = server;
    await server.stop();
    server = undefined;
    const send = createOutgoing().mail({ host: '127.0.0.1', port, tls: 'none' });
    expect(await send(mail())).toMatchObject({ outcome: 'later' });
  });
});

describe('what is said to whom', () => {
  it('signs in, and waits for a person where the password is wrong', async () => {
    server = await startMailServer({ password: 'right' });
    const at = { host: server.host, port: server.port, tls: 'none', user: 'ministry' } as const;
    expect(await createOutgoing().mail({ ...at, password: 'wrong' })(mail())).toMatchObject({
      outcome: 'later',
      said: expect.stringContaining('535'),
    });
    expect(await createOutgoing().mail({ ...at, password: 'right' })(mail())).toMatchObject({
      outcome: 'handed',
    });
  });

  it('gives no password to a server that has no TLS, or one of which nobody knows who it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'breakwater-mail-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
      ],
      { stdio: 'ignore' },
    );
    const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    rmSync(folder, { recursive: true });
    for (const options of [{ password: 'right' }, { password: 'right', tls }]) {
      server = await startMailServer(options);
      const send = createOutgoing().mail({
        host: server.host,
        port: server.port,
        tls: 'starttls',
        user: 'ministry',
        password: 'right',
      });
      expect(await send(mail())).toMatchObject({ outcome: 'later' });
      expect([server.passwords, server.messages]).toEqual([[], []]);
      await server.stop();
      server = undefined;
    }
  });

  it('goes to the internet by TLS alone', async () => {
    const asked: string[] = [];
    const resolve = ((host: string, _options: object, callback: (error: null, found: object[]) => void) => {
      asked.push(host);
      callback(null, [{ address: '93.184.216.34', family: 4 }]);
    }) as unknown as typeof lookup;
    const send = createOutgoing({ resolve }).mail({ host: 'mail.ministry.example', port: 25, tls: 'none' });
    expect(await send(mail())).toEqual({ outcome: 'later', said: 'target-not-allowed' });
    expect(asked).toEqual(['mail.ministry.example']);
    const bare = createOutgoing().mail({ host: '93.184.216.34', port: 25, tls: 'none' });
    expect(await bare(mail())).toEqual({ outcome: 'later', said: 'target-not-allowed' });
  });
});
