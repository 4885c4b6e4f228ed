import fc from 'fast-check';
import { anyText } from './any-text.ts';

const AWKWARD = [
  ...'aIlS1$@!._- \n\0ІЅаоΗηςأيكةـ\u064b\u0654\u0670\u200b\u200c\u200d\u202e\u00ad\ufeffﬁﷲﻻ①Ａ一ㄱ\u3099가',
  '\ud800',
  '\udc00',
  '𝐈',
  '🅰',
  '😀',
  '\u{e0061}',
  'ISIS',
  'داعش',
  'joinISISnow',
];

/** Texts made of what breaks normalisers: marks, joiners, surrogates, look-alikes, ligatures, among any characters. */
export function awkwardText(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...AWKWARD), anyText({ maxLength: 3 })), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
}
