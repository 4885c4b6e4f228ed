import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aModel, type ModelServer, saysChat, startModelServer } from '../testing/index.ts';
import { maskText } from './mask-text.ts';

describe('masking', () => {
  it.each([
    ['@amina', '@USER'],
    ['hi @amina_92, and @بلال!', 'hi @USER, and @USER!'],
    ['＠amina@mastodon.example said', '@USER said'],
    ['ask u/amina or /u/bilal_k', 'ask @USER or @USER'],
    ['mail a.b+c@mail.example.org now', 'mail EMAIL now'],
    ['call +92 300 1234567', 'call NUMBER'],
    ['call (0300) 123-4567.', 'call NUMBER.'],
    ['واٹس ایپ ۰۳۰۰۱۲۳۴۵۶۷ پر', 'واٹس ایپ NUMBER پر'],
    ['CNIC 35202-1234567-1', 'CNIC NUMBER'],
    ['https://t.me/amina?start=1', 'LINK(t.me)'],
    ['hxxps://amina.blog.example/x', 'LINK(blog.example)'],
    ['see t.me/joinchat/AbC and www.facebook.com/amina', 'see LINK(t.me) and LINK(facebook.com)'],
    ['instagram.com/amina', 'LINK(instagram.com)'],
  ])('%j → %j', (text, masked) => expect(maskText(text)).toBe(masked));

  it.each([
    'on 2026-11-28 in 1979',
    '40,000 people, 3.5 million, 7/10',
    'ISIL and Al-Qaida in Khorasan',
    'version 1.2.3 and/or none',
    'mail at noon @ home',
    'بیعت کرو',
  ])('%j stays', (text) => expect(maskText(text)).toBe(text));
});

describe('what leaves', () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(() => saysChat('0'));
  });
  afterAll(() => server.close());

  it('is masked and cut, and shown as it would be', async () => {
    const model = aModel('cope', server.url, { mostCharacters: 30 });
    const text = `@amina a.b@c.example 03001234567 https://t.me/amina ${'x'.repeat(500)}`;
    await model.classify({ text });
    const sent = JSON.stringify(server.seen.at(-1)?.body);
    for (const personal of ['amina', 'a.b@', '03001234567', 'xxx']) expect(sent).not.toContain(personal);
    expect(model.preview(text)).toBe('@USER EMAIL NUMBER LINK(t.me) ');
    expect(sent).toContain('@USER EMAIL NUMBER LINK(t.me)');
  });

  it('is asked once for texts that differ in whom they name', async () => {
    const model = aModel('cope', server.url);
    await model.classify({ text: 'join us @amina' });
    await model.classify({ text: 'join us @bilal' });
    expect(model.use()).toMatchObject({ calls: 1, cacheHits: 1 });
  });
});
