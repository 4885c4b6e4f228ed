import { threadCpuMs } from '@breakwater/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../normalize/normalize.ts';
import { awkwardText } from '../testing/awkward-text.ts';
import { compileTerms } from './compile-terms.ts';
import type { Term } from './term.ts';

const find = (term: Omit<Term, 'id'>, text: string) =>
  compileTerms([{ id: 't', ...term }]).find(text, 'text');
const via = (term: Omit<Term, 'id'>, text: string) => find(term, text).map((match) => match.via);

describe('a match', () => {
  it('has the place and the writing of the original', () => {
    expect(find({ text: 'ISIS' }, '😀 e\u0301 "I\u200bSIS", x')).toEqual([
      { termId: 't', start: 7, end: 12, matched: 'I\u200bSIS', via: ['zero-width'] },
    ]);
  });

  it('names how the writing differs from the term', () => {
    expect(via({ text: 'ISIS' }, 'ISIS')).toEqual([[]]);
    expect(via({ text: 'ISIS' }, 'isis')).toEqual([['case']]);
    expect(via({ text: 'ISIS' }, 'ＩＳＩＳ')).toEqual([['width']]);
    expect(via({ text: 'ISIS' }, 'І.S.I.S')).toEqual([['confusable', 'spaced']]);
    expect(via({ text: 'ISIS' }, '1S1SSS')).toEqual([['leet', 'repeat']]);
    expect(via({ text: 'ISIS' }, 'joinISISnow')).toEqual([['segmented']]);
    expect(via({ text: 'تحریک' }, 'وتَحريك')).toEqual([['diacritics', 'letter-form', 'clitic']]);
  });

  it('is the plainest of several readings, and all places are found in order', () => {
    const matcher = compileTerms([
      { id: 'state', text: 'Islamic State' },
      { id: 'isis', text: 'ISIS' },
    ]);
    const found = matcher.find('isis, Islamic State, ISIS', 'text');
    expect(found.map(({ termId, start }) => [termId, start])).toEqual([
      ['isis', 0],
      ['state', 6],
      ['isis', 21],
    ]);
  });
});

describe('term options', () => {
  it('looks only at its positions', () => {
    const matcher = compileTerms([{ id: 't', text: 'ISIS', positions: ['bio'] }]);
    expect(matcher.find('ISIS', 'text')).toEqual([]);
    expect(matcher.find('ISIS', 'bio')).toHaveLength(1);
  });

  it('wants required words within the window, and none of the excluded', () => {
    const term: Omit<Term, 'id'> = {
      text: 'Amber',
      requireNear: ['night watch'],
      excludeNear: ['stone'],
      window: 3,
    };
    expect(find(term, 'Amber of the night watch')).toHaveLength(0);
    expect(find(term, 'Amber, Night-Watch')).toHaveLength(1);
    expect(find(term, 'the night watch: Amber')).toHaveLength(1);
    expect(find(term, 'night watch Amber stone')).toHaveLength(0);
    expect(find(term, 'night watch Amber a b c stone')).toHaveLength(1);
  });

  it('reads required words that are written as one', () => {
    const term = { text: 'Amber', requireNear: ['night watch', 'شب نگر'] };
    expect(find(term, 'Amber #nightwatch')).toHaveLength(1);
    expect(find(term, 'Amber شب\u200cنگر')).toHaveLength(1);
    expect(find(term, 'Amber nightwatchman')).toHaveLength(0);
  });

  it('reads a leet spelling of digits alone only where the term says so', () => {
    expect(find({ text: 'ISIS' }, '1515')).toEqual([]);
    expect(find({ text: 'ISIS', digits: true }, '1515')).toHaveLength(1);
    expect(find({ text: '1488' }, '1488')).toHaveLength(1);
  });

  it('keeps evaded spellings of short exact names out unless asked', () => {
    expect(find({ text: 'HUM', case: 'exact' }, 'H\u{1F600}UM')).toEqual([]);
    expect(find({ text: 'HUM', case: 'exact' }, 'h.u.m')).toEqual([]);
    expect(find({ text: 'HUM', case: 'exact', evasion: true }, 'h.u.m')).toEqual([]);
  });
});

describe('initials', () => {
  it.each([
    ['QBT', 'the Q.B.T. office'],
    ['QBT', 'Q B  T and more'],
    ['QBT', 'Q . B .  T'],
    ['QbT', 'a Q.b.T rally'],
    ['QBT', 'کیو بی ٹی کا دفتر'],
    ['QBT', 'د کیو بي ټي دفتر'],
    ['QBT', 'کیو۔بی۔ٹی'],
    ['QBT', 'کیو\u200cبی\u200cٹی'],
    ['QBT', 'क्यू बी टी का बयान'],
    ['QBT', 'क्यूबीटी ने कहा'],
    ['QBT', 'کیو بی ٹی کے ترجمان'],
    ['KMK', 'کے ایم کے'],
  ])('%s is read in %s', (text, written) => {
    expect(find({ text, case: 'exact', evasion: false }, written)).toHaveLength(1);
  });

  it.each([
    ['QBT', 'q.b.t'],
    ['QBT', 'Q, B, T: three grades'],
    ['QBT', 'a) Q b) B c) T'],
    ['QBT', 'کیو بی ٹی وی'],
    ['MKK', 'کے ایم کے کے گورنر'],
    ['QBT', 'Q. B. Tariq wrote it'],
  ])('%s is not read in %s', (text, written) => {
    expect(find({ text, case: 'exact', evasion: false }, written)).toEqual([]);
  });

  it('that share the names of their letters are all read, whichever stands last', () => {
    const both = compileTerms(
      ['QGT', 'QJT'].map((text) => ({ id: text, text, case: 'exact', evasion: false })),
    );
    for (const written of ['كيو جي تي', 'كيوجيتي'])
      expect(
        both.find(written, 'text').map(({ termId }) => termId),
        written,
      ).toEqual(['QGT', 'QJT']);
  });

  it('are read in folded form alone', () => {
    expect(find({ text: 'QBT', form: 'exact', evasion: false }, 'Q.B.T.')).toEqual([]);
    expect(find({ text: 'QBT', form: 'exact' }, 'کیو بی ٹی')).toEqual([]);
  });

  it.each(['Why AS me', 'do not MaY him', 'CaN we go', 'CAN 101', 'He said ALL is well, ALL of it'])(
    'that are an everyday word have no ordinary reading beside them: %s',
    (written) => {
      const terms = ['AS', 'MaY', 'CaN', 'CAN'].map((text) => ({ id: text, text }));
      expect(compileTerms(terms).find(written, 'text')).toEqual([]);
    },
  );

  it('that are an everyday word count in their own form', () => {
    expect(find({ text: 'CaN' }, 'fighters of CaN')).toHaveLength(1);
    expect(find({ text: 'CaN' }, 'fighters can')).toEqual([]);
    expect(find({ text: 'CaN', case: 'fold' }, 'fighters can')).toHaveLength(1);
  });

  it('are no part of another word in humps', () => {
    const matcher = compileTerms([{ id: 't', text: 'LOGI' }]);
    expect(matcher.find('BioLOGIHappy', 'handle')).toHaveLength(1);
    expect(matcher.find('BioLOGIsland', 'handle')).toEqual([]);
  });
});

describe('endings', () => {
  it.each([
    ['ساحل', 'السواحل'],
    ['زرگان', 'زرگان\u200cها'],
    ['زرگان', 'زرگانی'],
    ['زرگان', 'زرگانوں نے'],
    ['زرگان', 'د زرگانو'],
    ['مرصاد', 'المرصاديين'],
    ['مرصاد', 'والمرصادية'],
  ])('%s is found in %s', (text, written) => {
    expect(via({ text }, written).flat()).toContain('clitic');
    expect(find({ text, clitics: false }, written)).toEqual([]);
  });

  it.each([
    ['سمن', 'سمنی'],
    ['زرگان', 'زرگانه‌گر'],
  ])('%s is not found in %s', (text, written) => expect(find({ text }, written)).toEqual([]));
});

describe('compileTerms', () => {
  it.each<[code: string, term: Omit<Term, 'id'>]>([
    ['term-empty', { text: ' ...' }],
    ['term-too-long', { text: 'a'.repeat(501) }],
    ['term-window-invalid', { text: 'ok', window: 0 }],
    ['term-near-empty', { text: 'ok', requireNear: ['-'] }],
    ['term-near-empty', { text: 'ok', excludeNear: ['good', ''] }],
    ['term-positions-empty', { text: 'ok', positions: [] }],
  ])('refuses with %s what cannot work, and says which term', (code, term) => {
    expect(() => find(term, '')).toThrow(expect.objectContaining({ code, termId: 't' }));
  });

  it('finds nothing with no terms', () => expect(compileTerms([]).find('ISIS', 'text')).toEqual([]));
});

describe('for any text', () => {
  const terms: Term[] = [
    { id: 'isis', text: 'ISIS' },
    { id: 'daesh', text: 'داعش' },
    { id: 'al', text: 'al sis' },
    { id: 'inside', text: 'si', boundary: 'none' },
    { id: 'is', text: 'IS', case: 'exact' },
  ];
  const matcher = compileTerms(terms);

  it('never throws; places are inside the original and ordered', () => {
    fc.assert(
      fc.property(awkwardText(), fc.constantFrom('text', 'handle'), (text, position) => {
        let last = 0;
        for (const { start, end, matched } of matcher.find(text, position)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(matched).toBe(text.slice(start, end));
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a match that used no reading but the normaliser normalises to its term', () => {
    const readings = new Set(['leet', 'spaced', 'repeat', 'segmented', 'confusable', 'clitic']);
    fc.assert(
      fc.property(awkwardText(), (text) => {
        for (const match of matcher.find(text, 'text')) {
          if (match.via.some((name) => readings.has(name))) continue;
          const term = terms.find(({ id }) => id === match.termId);
          const bare = (value: string): string =>
            normalize(value)
              .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
              .trim();
          expect(bare(match.matched)).toBe(bare(term?.text ?? ''));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds each term wherever it stands between other words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('isis', 'daesh'),
        fc.array(fc.constantFrom('we', 'قال', '12', '😀')),
        (id, words) => {
          const text = [...words, terms.find((term) => term.id === id)?.text ?? '', ...words].join(' ');
          expect(matcher.find(text, 'text').map((match) => match.termId)).toContain(id);
        },
      ),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const hard of ['I S ', 'aB', '@$!', 'isis', 'د ا ', 'sisi.', '\u064bا', 'І', 'x1']) {
      const started = threadCpuMs();
      matcher.find(hard.repeat(20_000 / hard.length), 'handle');
      expect(threadCpuMs() - started).toBeLessThan(400);
    }
  });
});
