import { describe, expect, it } from 'vitest';
import { SCRIPTS } from '../scripts.ts';
import { spellWord } from './spell-word.ts';

const WORDS = [
  'ghorzang',
  'khushalzai',
  'batkhela',
  'chitrali',
  'dhaniyal',
  'thobani',
  'jhalawani',
  'quetta',
  'vespucci',
  'oxley',
  'yeltsov',
  'aeiou',
  'w',
];

describe('words that no table has', () => {
  it.each(SCRIPTS)('leave no Latin letter and nothing out in %s', (script) => {
    for (const word of WORDS) {
      const spelt = spellWord(word, script);
      expect(spelt, word).toMatch(/\p{L}/u);
      expect(spelt, word).not.toMatch(/[a-z]/i);
    }
  });

  it('are spelt with the letters that each language has for a sound', () => {
    expect(spellWord('ghorzang', 'urdu')).toBe('غورزنگ');
    expect(spellWord('ghorzang', 'pashto')).toBe('غورزنګ');
    expect(spellWord('chitrali', 'arabic')).toBe('تشترالي');
    expect(spellWord('chitrali', 'urdu')).toBe('چترالی');
    expect(spellWord('jamshidi', 'cyrillic')).toBe('Джамшиди');
    expect(spellWord('khushalov', 'cyrillic')).toBe('Хушалов');
    expect(spellWord('barmak', 'devanagari')).toBe('बरमाक');
    expect(spellWord('tanvir', 'bengali')).toBe('তানভির');
  });

  it('end as names of tribes and families end', () => {
    expect(SCRIPTS.map((script) => spellWord('kamalzai', script))).toEqual([
      'کمالزئی',
      'کمالزی',
      'كامالزاي',
      'कमालज़ई',
      'কামালজাই',
      'Камалзай',
    ]);
  });
});
