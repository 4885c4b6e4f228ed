import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveLocation } from './resolve-location.ts';

const patterns = [
  { platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' },
  { platform: 'harbour', pattern: 'https://harbour.example/@{account}' },
  { platform: 'quay', pattern: 'https://quay.example/watch?v={content}' },
];

describe('resolveLocation', () => {
  it.each([
    ['https://harbour.example/@a1/c9', { platform: 'harbour', accountId: 'a1', contentId: 'c9' }],
    ['HARBOUR.example/@a1', { platform: 'harbour', accountId: 'a1' }],
    [
      'https://www.harbour.example/@%D8%B9%D9%84%DB%8C/c9#top',
      { platform: 'harbour', accountId: 'علی', contentId: 'c9' },
    ],
    ['https://quay.example/watch?t=10&v=x%2Fy', { platform: 'quay', contentId: 'x/y' }],
  ])('%s', (address, expected) => {
    expect(resolveLocation(address, patterns)).toEqual(expected);
  });

  it.each([
    'https://harbour.example/about',
    'https://harbour.example/@a1/c9/more',
    'https://harbour.example.evil.example/@a1/c9',
    'https://quay.example/watch',
    'https://harbour.example/@a1/%00',
    'https://harbour.example/@a1/%E0%A4%A',
    'javascript:alert(1)',
    'the post of yesterday',
    '',
  ])('leads nowhere: %s', (address) => {
    expect(resolveLocation(address, patterns)).toBeUndefined();
  });

  it('finds again what an address was made from', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => isName(text));
    fc.assert(
      fc.property(id, id, (accountId, contentId) => {
        const address = `https://harbour.example/@${encodeURIComponent(accountId)}/${encodeURIComponent(contentId)}`;
        expect(resolveLocation(address, patterns)).toEqual({ platform: 'harbour', accountId, contentId });
      }),
    );
  });
});

/** What stays itself in a path: dots alone are steps, and lone surrogates cannot be encoded. */
function isName(text: string): boolean {
  return text.isWellFormed() && !/^\.{1,2}$/.test(text) && !text.includes('\0');
}
