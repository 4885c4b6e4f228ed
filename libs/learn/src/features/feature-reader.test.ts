import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureReader } from './feature-reader.ts';
import { DEFAULT_FEATURES, type MarkedSpan } from './feature-spec.ts';
import { markedLinks } from './marked-links.ts';

const reader = new FeatureReader(DEFAULT_FEATURES);

function featuresOf(text: string, marked: readonly MarkedSpan[] = markedLinks(text)): number[] {
  reader.read(text, marked);
  return [...reader.buckets.subarray(0, reader.count)];
}

/** A sentence with a place for who somebody is, and words for it. */
const IDENTITIES: Readonly<Record<string, readonly [string, string]>> = {
  English: [
    'The {} next door has brought bread again',
    'Muslim Christian Hindu Jew Baloch Pashtun Arab Sikh Shia Sunni Kurd Turk Afghan Pakistani Muslims Hindus Jews Arabs',
  ],
  French: [
    'Le {} de la rue vend du pain',
    'musulman chrétien hindou juif arabe sikh chiite sunnite kurde turc',
  ],
  Turkish: [
    'Komşum {} bugün ekmek getirdi',
    'Müslüman Hristiyan Hindu Yahudi Arap Şii Sünni Kürt Türk müslümanlar kürtler',
  ],
  Indonesian: ['Tetangga {} itu membawa roti', 'Muslim Kristen Hindu Yahudi Arab Sikh Syiah Sunni'],
  Urdu: [
    'وہ {} پڑوسی روٹی لایا',
    'مسلمان عیسائی ہندو یہودی بلوچ پشتون عرب سکھ شیعہ سنی پنجابی سندھی پٹھان پاکستانی',
  ],
  RomanUrdu: [
    'woh {} parosi roti laya',
    'musalman isai hindu yahudi baloch pathan pashtun arab sikh shia sunni punjabi sindhi',
  ],
  Arabic: [
    'جاري {} جاء بالخبز',
    'مسلم مسيحي هندوسي يهودي عربي شيعي سني كردي تركي أفغاني المسلمين اليهود العرب والأكراد',
  ],
  Pashto: ['زما {} ګاونډی ډوډۍ راوړه', 'مسلمان عيسوي هندو يهودي بلوچ پښتون عرب شيعه سني پاکستاني'],
  Persian: ['همسایه {} ما نان آورد', 'مسلمان مسیحی هندو یهودی بلوچ پشتون عرب شیعه سنی کرد ترک افغان'],
  Hindi: ['वह {} पड़ोसी रोटी लाया', 'मुसलमान ईसाई हिंदू यहूदी बलोच पश्तून अरब सिख शिया सुन्नी पठान पाकिस्तानी'],
  Bengali: ['সেই {} প্রতিবেশী রুটি এনেছে', 'মুসলিম খ্রিস্টান হিন্দু ইহুদি বেলুচ পশতুন আরব শিখ শিয়া সুন্নি পাকিস্তানি'],
  Russian: [
    'Мой сосед {} принёс хлеб',
    'мусульманин христианин индус еврей белудж пуштун араб сикх шиит суннит курд турок афганец',
  ],
};

describe('who somebody is', () => {
  it.each(Object.entries(IDENTITIES))('is no feature in %s', (_, [sentence, words]) => {
    const [first = '', ...others] = words.split(' ');
    const expected = featuresOf(sentence.replace('{}', first));
    expect(expected.length).toBeGreaterThan(5);
    for (const word of others)
      expect([word, featuresOf(sentence.replace('{}', word))]).toEqual([word, expected]);
  });

  it('is no feature in another language or in capitals either', () => {
    const words = Object.values(IDENTITIES).flatMap(([, list]) => list.split(' '));
    const any = fc.constantFrom(...words);
    fc.assert(
      fc.property(any, any, fc.boolean(), (one, other, loud) => {
        expect(featuresOf(`all ${one} people came`)).toEqual(
          featuresOf(`all ${loud ? other.toUpperCase() : other} people came`),
        );
      }),
    );
  });

  it('is told from a place and from any other word', () => {
    expect(featuresOf('all Muslim people came')).not.toEqual(featuresOf('all Lahore people came'));
  });

  it('gives names of gods one word too', () => {
    expect(featuresOf('by Allah I was late')).toEqual(featuresOf('by God I was late'));
    expect(featuresOf('by Allah I was late')).not.toEqual(featuresOf('by Muslim I was late'));
  });
});

describe('what is left out', () => {
  it.each([
    ['handles', '@ali_khan.77 come here', 'come here'],
    ['handles with a wide sign', '＠ali come here', 'come here'],
    ['links', 'come here https://a.example/join?x=1', 'come here'],
    ['that a text is passed on', 'RT @ali: come here', 'come here'],
  ])('%s', (_, text, same) => {
    expect(featuresOf(text)).toEqual(featuresOf(same));
  });

  it('makes all numbers one word, in Latin and Arabic digits', () => {
    const expected = featuresOf('at 7 o');
    for (const number of ['1999', '٣٣', '۴۵']) expect(featuresOf(`at ${number} o`)).toEqual(expected);
    expect(featuresOf('at b52 o')).not.toEqual(expected);
  });

  it('makes marked names one word, however long', () => {
    const named = (name: string) =>
      featuresOf(`long live ${name} today`, [{ start: 10, end: 10 + name.length, as: 'entity' }]);
    expect(named('The Army of Nobody')).toEqual(named('AON'));
    expect(named('AON')).not.toEqual(featuresOf('long live AON today'));
    const open = new FeatureReader({ ...DEFAULT_FEATURES, maskEntities: false });
    open.read('long live AON today', [{ start: 10, end: 13, as: 'entity' }]);
    expect([...open.buckets.subarray(0, open.count)]).toEqual(featuresOf('long live AON today'));
  });
});

describe('any text', () => {
  it('gives buckets in range, each once, of words that stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = featuresOf(text);
        expect(new Set(found).size).toBe(found.length);
        for (const [at, bucket] of found.entries()) {
          expect(bucket).toBeLessThan(2 ** DEFAULT_FEATURES.bits);
          for (const word of [reader.fromOf(at), reader.beforeOf(at)].filter((one) => one >= 0)) {
            const { start, end } = reader.wordRange(word);
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
          }
        }
      }),
    );
  });

  it('is read, lone halves of signs, marks that fit nothing and all', () => {
    const spans = fc.array(
      fc.record({
        start: fc.integer({ min: -5, max: 80 }),
        end: fc.integer({ min: -5, max: 80 }),
        as: fc.constantFrom('link' as const, 'entity' as const),
      }),
    );
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, spans, (text, marked) => void featuresOf(text, marked)));
  });

  it('gives the same after any other text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const before = featuresOf(text);
        featuresOf(other);
        expect(featuresOf(text)).toEqual(before);
      }),
    );
  });

  it('of one letter has a word of its own', () => {
    expect(featuresOf('a').length).toBeGreaterThan(0);
    expect(featuresOf('a')).not.toEqual(featuresOf('b'));
    expect(featuresOf('')).toEqual([]);
  });
});
