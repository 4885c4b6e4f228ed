import { describe, expect, it } from 'vitest';
import { FeatureReader } from './feature-reader.ts';
import { DEFAULT_FEATURES, type FeatureSpec } from './feature-spec.ts';
import { markedLinks } from './marked-links.ts';

const NOTHING: FeatureSpec = { ...DEFAULT_FEATURES, words: false, pairs: false, letters: [0, 0] };

function readWith(spec: Partial<FeatureSpec>) {
  const reader = new FeatureReader({ ...NOTHING, ...spec });
  return (text: string): number[] => {
    reader.read(text);
    return [...reader.hashes.subarray(0, reader.count)];
  };
}

describe('letters that are repeated', () => {
  const plain = { words: true, pairs: true, letters: [2, 5] as const };

  it('count once where the specification says so, in words, pairs and runs alike', () => {
    const squeezed = readWith({ ...plain, squeeze: true });
    expect(squeezed('nahiiiii yaaar booolo')).toEqual(squeezed('nahi yar bolo'));
    expect(squeezed('نہییییں یااار')).toEqual(squeezed('نہیں یار'));
  });

  it('count as they are written otherwise', () => {
    const written = readWith(plain);
    expect(written('nahiii')).not.toEqual(written('nahi'));
  });

  it('stay in what is longer than any word', () => {
    const squeezed = readWith({ words: true, squeeze: true });
    expect(squeezed('a'.repeat(300))).not.toEqual(squeezed('a'.repeat(301)));
  });
});

describe('runs of letters across words', () => {
  const across = readWith({ across: [3, 4] });

  it('hold the space between two words and at most so many letters', () => {
    // ab|cd: b_c, ab_c, b_cd.
    expect(across('ab cd')).toHaveLength(3);
    expect(across('ab cd')).toEqual(across('xab cdx'));
    expect(across('ab cd')).not.toEqual(across('cd ab'));
    expect(across('abcd')).toEqual([]);
  });

  it('do not reach over who somebody is, a number or a handle', () => {
    expect(across('ab Muslim cd')).toEqual(across('ab Hindu cd'));
    expect(across('ab 7 cd')).toEqual([]);
  });

  it('are not what runs within words are', () => {
    const within = new Set(readWith({ letters: [3, 4] })('ab cd'));
    expect(across('ab cd').some((hash) => within.has(hash))).toBe(false);
  });
});

describe('stems of Arabic words', () => {
  const stems = readWith({ stems: true });

  it.each([
    ['والكتاب', 'كتاب'],
    ['بالمدرسة', 'مدرسة'],
    ['كتابهم', 'كتاب'],
    ['للمعلمون', 'معلم'],
  ])('%s is read as %s', (word, stem) => {
    expect(stems(word)).toEqual(stems(stem));
  });

  it('leave three letters at least, and other scripts as they are', () => {
    expect(stems('وله')).not.toEqual(stems('له'));
    expect(stems('وعد')).not.toEqual(stems('عد'));
    expect(stems('walking')).not.toEqual(stems('walk'));
  });

  it('stand beside each other as pairs', () => {
    const [first = 0, , pair] = stems('الكتاب الجديد');
    expect(pair).toBeDefined();
    expect(stems('كتاب جديد')).toEqual(stems('الكتاب والجديد'));
    expect(stems('جديد')).not.toContain(first);
  });
});

describe('signs', () => {
  const signs = readWith({ signs: true });

  it('are emoji and marks that shout, each once, however long it shouts', () => {
    expect(signs('why!!!! why!!!!!! 😡 😡 ..')).toHaveLength(3);
    expect(signs('why, oh why.')).toEqual([]);
  });

  it('are neither flags nor signs of a faith nor in a link, and have no colour of skin', () => {
    expect(signs('🇵🇰 🇮🇳 ☪️ ✝ 🕉 🕌 ⛪ 🛕 📿')).toEqual([]);
    expect(signs('👍🏽')).toEqual(signs('👍'));
    const reader = new FeatureReader({ ...NOTHING, signs: true });
    reader.read('see https://example.org/a?!?!b now', markedLinks('see https://example.org/a?!?!b now'));
    expect(reader.count).toBe(0);
  });
});
