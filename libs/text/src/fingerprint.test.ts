import { describe, expect, it } from 'vitest';
import { textFingerprint } from './fingerprint.ts';

const print = textFingerprint('The march begins at noon in the old square');

describe('textFingerprint', () => {
  it('is 16 hexadecimal digits and the same for ever', () => {
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(textFingerprint('abcdefghijklmnopqrstuvwxyz')).toBe('b55995c3aceffa3f');
  });

  it.each([
    'the MARCH begins, at noon: in the old square!!!',
    '@ali The march begins at noon in the old square https://example.org/1 t.me/abc',
    'The m\u200barch begins at noon in the оld square 😀',
  ])('does not see links, mentions, punctuation, case or hidden signs: %s', (text) => {
    expect(textFingerprint(text)).toBe(print);
  });

  it.each(['The march begins at noon in the new square', 'march The begins at noon in the old square'])(
    'sees other words and another order: %s',
    (text) => expect(textFingerprint(text)).not.toBe(print),
  );

  it('is undefined for texts too short to be told apart', () => {
    expect(textFingerprint('ok thanks')).toBeUndefined();
    expect(textFingerprint('https://example.org/a-very-long-path/that-goes-on')).toBeUndefined();
  });

  it('has no collision among 20,000 similar texts', () => {
    const prints = new Set(
      Array.from({ length: 20_000 }, (_, index) => textFingerprint(`message number ${index} of many`)),
    );
    expect(prints.size).toBe(20_000);
  });
});
