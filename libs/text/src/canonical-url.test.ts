import { describe, expect, it } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['http://example.org', 'https://example.org'],
    ['https://EXAMPLE.org/', 'https://example.org'],
    ['www.example.org', 'https://example.org'],
    ['//example.org/a', 'https://example.org/a'],
    ['https://example.org.:443/a//b/', 'https://example.org/a/b'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    ['https://example.org/%7euser/%c3%a9', 'https://example.org/~user/%C3%A9'],
    ['https://example.org/a?b=2&a=1&utm_source=x&fbclid=y', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a#part-2', 'https://example.org/a'],
    ['https://example.org/#/room', 'https://example.org#/room'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['https://xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
    ['https://مثال.example/x', 'https://xn--mgbh0fb.example/x'],
    ['hxxps://example[.]org/a', 'https://example.org/a'],
    ['hXXp://example (dot) org', 'https://example.org'],
    ['t[.]me/club', 'https://t.me/club'],
    ['tg://join?invite=AbC_1', 'https://t.me/+AbC_1'],
    ['tg://resolve?domain=club', 'https://t.me/club'],
    ['whatsapp://chat?code=AbC', 'https://chat.whatsapp.com/AbC'],
    ['sgnl://signal.group/#AbC', 'https://signal.group#AbC'],
  ])('%s leads to %s', (written, url) => {
    expect(canonicalUrl(written)?.url).toBe(url);
  });

  it.each(['mailto:a@example.org', 'javascript:alert(1)', 'word', 'https://', '', 'http://localhost/x'])(
    'sees no web address in %j',
    (written) => {
      expect(canonicalUrl(written)).toBeUndefined();
    },
  );

  it('is its own canonical form', () => {
    const once = canonicalUrl('HTTP://www.Example.org/%7ea/?q=%D8%A7&b=%20')?.url ?? '';
    expect(canonicalUrl(once)?.url).toBe(once);
  });
});
