import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';

const mail = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'));
const HEAD = ['From: legal@lantern.example', 'Subject: Re: HPCU', 'MIME-Version: 1.0'];

describe('a mail', () => {
  it('that is none, is cut, nests without end or is full of tags is refused or read in time', async () => {
    await expect(readMail(Buffer.from('%PDF-1.7 no mail'))).rejects.toMatchObject({
      code: 'mail-unreadable',
    });
    await expect(readMail(Buffer.alloc(0))).rejects.toMatchObject({ code: 'mail-unreadable' });
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
    );
    await expect(readMail(mail(...HEAD, ...nested))).rejects.toMatchObject({ code: 'mail-unreadable' });
    const before = performance.now();
    const tags = '<script '.repeat(100_000);
    const { text } = await readMail(mail(...HEAD, 'Content-Type: text/html', '', tags));
    expect(text).toBe('(no text)');
    expect(performance.now() - before).toBeLessThan(3_000);
    const { head } = await readMail(mail(...HEAD, 'Content-Type: text/plain', '', 'long '.repeat(20_000)));
    expect(head.cut).toBe(true);
  });
});
