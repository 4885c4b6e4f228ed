import { threadCpuMs } from '@breakwater/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from './links.ts';
import { awkwardText } from './testing/awkward-text.ts';

const urls = (text: string): string[] => findLinks(text).map((link) => link.url);

describe('a host', () => {
  it.each([
    ['https://t.me@harmless.example/a', 'https://harmless.example/a'],
    ['see http://name:word@site.example:81/b now', 'http://site.example:81/b'],
    ['https://one@two@three.example', 'https://three.example'],
    [String.raw`https://harmless.example\@t.me/x`, 'https://harmless.example'],
    ['https://site.example./path?x=1', 'https://site.example/path?x=1'],
    ['https://site.example.:8080/', 'https://site.example:8080/'],
  ])('in %s is %s', (text, url) => expect(urls(text)).toEqual([url]));

  it('takes no mail address after a link for its host', () => {
    expect(urls('https://site.example/a, someone@mail.example')).toEqual(['https://site.example/a']);
  });
});

describe('findLinks', () => {
  it.each([
    ['https://Example.org/Path?Q=1#x', 'https://example.org/Path?Q=1#x'],
    ['t.me/channel', 'https://t.me/channel'],
    ['T.ME/Channel', 'https://t.me/Channel'],
    ['t[.]me/channel', 'https://t.me/channel'],
    ['hxxps://example[.]org', 'https://example.org'],
    ['hxxp[:]//example.org/a', 'http://example.org/a'],
    ['example(dot)org/a', 'https://example.org/a'],
    ['example [.] org', 'https://example.org'],
    ['www.example.museum', 'https://www.example.museum'],
    ['(https://example.org/A_(b)).', 'https://example.org/A_(b)'],
    ['دیکھیں https://example.org/خبر۔', 'https://example.org/خبر'],
    ['رابطhttps://example.org', 'https://example.org'],
    ['ｅｘａｍｐｌｅ．com/x', 'https://example.com/x'],
    ['ht\u200btps://t\u200b.me/x', 'https://t.me/x'],
    ['https://1.2.3.4:8080/x', 'https://1.2.3.4:8080/x'],
    ['пример.com', 'https://пример.com'],
  ])('in %s', (text, url) => expect(urls(text)).toEqual([url]));

  it.each([
    'someone@example.com',
    'the end.So we left',
    'e.g. this',
    'version 1.5.2',
    'no...yes',
    'me@t.me',
    'and.so.it',
    '',
  ])('nothing in %s', (text) => expect(urls(text)).toEqual([]));

  it('gives places in the original', () => {
    const text = 'a t\u200b.me/x, b example.org!';
    expect(findLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      't\u200b.me/x',
      'example.org',
    ]);
  });

  it('never throws; places are in order and inside', () => {
    const piece = fc.oneof(
      awkwardText(),
      fc.constantFrom('https://', 'a.com', '[.]', 't.me/', '(', ')', '.', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it.each(['a', 'a.', '[.]', 'a-', 'h', 'https:', '))', 'a.com/))'])(
    'takes time in proportion to the text: %s',
    (part) => {
      const started = threadCpuMs();
      findLinks(part.repeat(50_000 / part.length));
      expect(threadCpuMs() - started).toBeLessThan(400);
    },
  );
});
