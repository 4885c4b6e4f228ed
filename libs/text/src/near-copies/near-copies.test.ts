import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copySignature, createCopyIndex } from '../index.ts';

const TEXTS = [
  'The late ferry to the old harbour leaves at nine this evening, bring a warm coat and your ticket',
  'پرانی بندرگاہ کی آخری کشتی آج شام نو بجے روانہ ہوگی، گرم کوٹ اور ٹکٹ ساتھ لائیں',
  'تغادر العبارة الأخيرة إلى الميناء القديم في التاسعة مساء اليوم فأحضروا معطفا دافئا وتذكرة',
  'Последний паром в старую гавань уходит сегодня в девять вечера, возьмите тёплое пальто и билет',
  '今晚九点开往旧港的末班渡轮即将出发请带上厚外套和船票准时到码头集合不要迟到',
  'आज शाम नौ बजे पुराने बंदरगाह के लिए आखिरी नाव निकलेगी, गर्म कोट और टिकट साथ लाएँ',
];
const OTHERS = [
  'The museum of clocks is closed on Mondays but its garden stays open for everyone until dusk',
  'گھڑیوں کا عجائب گھر پیر کو بند رہتا ہے مگر اس کا باغ شام تک سب کے لیے کھلا ہے',
  'متحف الساعات مغلق يوم الاثنين لكن حديقته مفتوحة للجميع حتى الغروب',
];

function kept(text: string): Uint32Array {
  const signature = copySignature(text);
  if (!signature) throw new Error('too little is left');
  return signature.slice();
}

function indexOf(texts: readonly string[], capacity = 64) {
  const index = createCopyIndex({ capacity });
  texts.forEach((text, object) => {
    index.add(kept(text), object);
  });
  return index;
}

describe('copySignature', () => {
  it.each(TEXTS)('is the same with another case, links, mentions and hashtags: %s', (text) => {
    const one = kept(text);
    expect(kept(`RT @sara: ${text.toUpperCase()} https://t.example/x1`)).toEqual(one);
    expect(kept(`${text} #harbour #خبر`)).toEqual(one);
    expect(kept(`#news ${text} !!! @ali`)).toEqual(one);
  });

  it('is undefined where too little is left', () => {
    for (const text of [
      '',
      'See you at nine',
      '#one #two',
      '@ali @sara https://a.example/bcdefghijklmnop',
      '؟؟؟!!!',
    ]) {
      expect(copySignature(text)).toBeUndefined();
    }
  });

  it('keeps what is only said in hashtags', () => {
    expect(copySignature('#the_late_ferry #to_the_old_harbour #leaves_at_nine')).toBeDefined();
  });

  it('[property] never throws, whatever is in a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 6_000 })),
        (text) => {
          const signature = copySignature(text);
          if (!signature) return;
          const index = indexOf([]);
          index.add(signature, 3);
          expect(index.find(signature)).toEqual({ object: 3, likeness: 1 });
        },
      ),
    );
  });
});

describe('createCopyIndex', () => {
  it('finds copies in any script, through slips, left-out words and words before them', () => {
    const index = indexOf([...OTHERS, ...TEXTS]);
    TEXTS.forEach((text, at) => {
      const object = OTHERS.length + at;
      const letters = [...text];
      const slips = letters.map((letter, place) => (place % 14 === 7 ? 'x' : letter)).join('');
      expect(index.find(kept(slips))?.object).toBe(object);
      expect(index.find(kept(`${letters.slice(0, -12).join('')}`))?.object).toBe(object);
      expect(index.find(kept(`did you see this? ${text}`))?.object).toBe(object);
      const words = text.split(' ');
      if (words.length > 5) {
        expect(index.find(kept(words.filter((_, place) => place % 6 !== 2).join(' ')))?.object).toBe(object);
      }
    });
  });

  it('finds nothing for other texts', () => {
    const index = indexOf(TEXTS);
    for (const text of OTHERS) expect(index.find(kept(text))).toBeUndefined();
  });

  it('answers for the most alike, and says how alike', () => {
    const [text = ''] = TEXTS;
    const index = indexOf([`${text} or two`, text.replace('nine', 'ten'), text]);
    expect(index.find(kept(text))).toEqual({ object: 2, likeness: 1 });
    const found = index.find(kept(text.replace('coat', 'hat')));
    expect(found?.object).toBe(2);
    expect(found?.likeness).toBeLessThan(1);
    expect(found?.likeness).toBeGreaterThan(0.9);
  });

  it('compares long texts where one has something before the other', () => {
    const long = `${TEXTS[0]} ${OTHERS[0]} and the baker on the corner sells the last rolls of the day for half of the price`;
    const index = indexOf([long]);
    expect(index.find(kept(`look at what my neighbour wrote to me this morning: ${long}`))?.object).toBe(0);
    expect(index.find(kept(long.slice(40)))?.object).toBe(0);
  });

  it('lets go of the oldest beyond its capacity, in the same memory', () => {
    const index = createCopyIndex({ capacity: 8 });
    const { bytes } = index;
    for (let object = 0; object < 50; object++) {
      index.add(kept(`${TEXTS[object % 3]} ${'abcdefgh'[object % 8]}${object}`), object);
      expect(index.size).toBe(Math.min(object + 1, 8));
    }
    expect(index.bytes).toBe(bytes);
    expect(index.find(kept(`${TEXTS[1]} c49`))?.object).toBeGreaterThan(41);
  });

  it('forgets an object wherever it stands', () => {
    const [one = '', two = ''] = TEXTS;
    const index = indexOf([one, two]);
    index.add(kept(`${one} again`), 0);
    index.forget(0);
    expect(index.size).toBe(1);
    expect(index.find(kept(one))).toBeUndefined();
    expect(index.find(kept(two))?.object).toBe(1);
    index.forget(77);
    expect(index.size).toBe(1);
    index.add(kept(one), 5);
    expect(index.find(kept(one))?.object).toBe(5);
  });

  it('[property] finds the newest of equal texts, however many there were', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghiklmnop'), minLength: 4, maxLength: 9 });
    const texts = fc.array(
      fc.array(word, { minLength: 5, maxLength: 30 }).map((words) => words.join(' ')),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (all, capacity) => {
        const index = indexOf(all, capacity);
        const newest = all.at(-1) ?? '';
        expect(index.find(kept(newest))).toEqual({ object: all.length - 1, likeness: 1 });
        expect(index.size).toBe(Math.min(all.length, capacity));
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 24])('refuses a capacity of %d', (capacity) => {
    expect(() => createCopyIndex({ capacity })).toThrow(RangeError);
  });
});
