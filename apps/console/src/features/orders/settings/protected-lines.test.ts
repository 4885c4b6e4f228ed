import { describe, expect, it } from 'vitest';
import { protectedText, readProtected } from './protected-lines.ts';

describe('protected targets as lines', () => {
  it('keeps commas that belong to the name', () => {
    expect(readProtected('Rahim, Baloch and Partners, lawyer\n\nfriend, of the house')).toEqual([
      { value: 'Rahim, Baloch and Partners', because: 'lawyer' },
      { value: 'friend, of the house', because: 'other' },
    ]);
  });

  it('are read as they are written', () => {
    const targets = readProtected('cove/k-1, press\n@keeper, ngo');
    expect(readProtected(protectedText(targets))).toEqual(targets);
  });
});
