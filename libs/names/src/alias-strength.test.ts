import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasStrength } from './alias-strength.ts';

describe('aliasStrength', () => {
  it.each([
    ['Ali', 'person', ['short', 'single-word', 'common-word']],
    ['Abu Abd al-Rahman', 'person', ['kunya-only']],
    ['أبو سلمان', 'person', ['kunya-only']],
    ['Dr. Haji', 'person', ['nickname']],
    ['the Tanzanian', 'person', ['epithet', 'single-word']],
    ['Tariq 313', 'person', ['digits']],
    ['LET', 'organisation', ['short', 'acronym']],
    ['K.R.F.', 'organisation', ['short', 'acronym']],
  ])('%s (%s) is weak', (text, type, reasons) => {
    expect(aliasStrength(text, type)).toEqual({ strength: 'weak', reasons });
  });

  it.each([
    ['Abu Karim Tunisi', 'person'],
    ['Tariq Aslam', 'person'],
    ['Harbour Relief Society', 'organisation'],
    ['Brigade 313', 'organisation'],
    ['طارق اورکزئی', 'person'],
  ])('%s (%s) is strong', (text, type) => {
    expect(aliasStrength(text, type)).toEqual({ strength: 'strong', reasons: [] });
  });

  it('answers any text; what has no letters is weak', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
        expect(['strong', 'weak']).toContain(aliasStrength(text, 'person').strength);
      }),
    );
    expect(aliasStrength('', 'person').strength).toBe('weak');
  });
});
