import { describe, expect, it } from 'vitest';
import { analyseName } from './analyse-name.ts';
import { compareNames } from './compare-names.ts';
import type { NameType } from './name-unit.ts';

const score = (left: string, right: string, type: NameType = 'person') =>
  compareNames(analyseName(left, type), analyseName(right, type)).score;

/** Names of nobody, as newspapers of the language would write them. */
const SAME: readonly (readonly [string, string])[] = [
  // Two letters of Latin that are read as one sound.
  ['مظہر علی', 'Mazhar Ali'],
  ['اظہار الحسن', 'Izhar ul Hassan'],
  ['اسحاق مرزا', 'Ishaq Mirza'],
  ['Мазхар Шах', 'Mazhar Shah'],
  // Articles glued to the name before them, or to what follows.
  ['حبیب الرحمٰن', 'Habibur Rehman'],
  ['مجیب‌الرحمان', 'Mujibur Rahman'],
  ['قمر الاسلام', 'Qamarul Islam'],
  ['ظہور الحق', 'Zahoorul Haq'],
  ['نجم الثاقب', 'Najmus Saqib'],
  ['گلاب دین', 'Gulabuddin'],
  ['أبو النصر', 'Abunnasr'],
  // Letters of Pashto and Urdu.
  ['څانګه رحیمي', 'Tsanga Rahimi'],
  ['ځلمی سالارزئی', 'Zalmay Salarzai'],
  ['ڈاکٹر ٹیپو بھٹہ', 'Tipu Bhatta'],
  // Devanagari and Bengali, whose ja writes z as well, with and without the dot.
  ['ज़ुबैर अहमद', 'Zubair Ahmad'],
  ['जुबैर अहमद', 'Zubair Ahmad'],
  ['मज़हर इकबाल', 'Mazhar Iqbal'],
  ['अब्दुल जब्बार', 'Abdul Jabbar'],
  ['নজরুল ইসলাম', 'Nazrul Islam'],
  ['জুবায়ের রহমান', 'Zubayer Rahman'],
  ['আনোয়ার হোসেন', 'Anwar Hossain'],
  ['ভূইয়া', 'Bhuiya'],
  // Cyrillic: дж, х for h, articles.
  ['Джамшид Раджаби', 'Jamshid Rajabi'],
  ['Хашим аль-Халиди', 'Hashim al-Khalidi'],
  ['Юсуф бен Салим', 'Yusuf bin Salim'],
  ['Наджмуддин ас-Самарраи', 'Najmuddin al-Samarrai'],
];

const OTHER: readonly (readonly [string, string])[] = [
  ['مظہر علی', 'Mazin Ali'],
  ['حبیب الرحمٰن', 'Habib ul Haq'],
  ['जुबैर अहमद', 'Zafar Ahmad'],
  ['নজরুল ইসলাম', 'Saiful Islam'],
  ['Джамшид Раджаби', 'Hamid Rajabi'],
  ['Юсуф бен Салим', 'Salim bin Yusuf'],
];

describe('names of another script', () => {
  it.each(SAME)('%s is %s', (left, right) => {
    expect(score(left, right)).toBeGreaterThan(0.5);
    expect(score(right, left)).toBeCloseTo(score(left, right), 6);
  });
  it.each(OTHER)('%s is not %s', (left, right) => expect(score(left, right)).toBeLessThan(0.5));
});

describe('fathers', () => {
  it.each([
    ['Kamran Shah s/o Dilawar', 'Kamran Shah s/o Feroz'],
    ['Samina D/O Yaqub', 'Samina d/o Feroz'],
    ['کامران شاہ ولد دلاور', 'Kamran Shah son of Feroz'],
    ['कामरान शाह पुत्र दिलावर', 'Kamran Shah bin Feroz'],
  ])('%s is not %s', (left, right) => expect(score(left, right)).toBeLessThan(0.1));
  it('who agree speak for it', () =>
    expect(score('کامران شاہ ولد دلاور', 'Kamran Shah s/o Dilawar')).toBeGreaterThan(0.9));
});

describe('organisations', () => {
  it.each([
    ['Исламское движение Велморы', 'Islamic Movement of Velmora'],
    ['वेलमोरा लिबरेशन फ्रंट', 'Velmora Liberation Front'],
    ['ভেলমোরা ফাউন্ডেশন', 'Velmora Foundation'],
    ['د ویلمورا غورځنګ', 'Velmora Movement'],
    ['کالعدم انجمن ویلمورا', 'Anjuman Velmora'],
    ['নিষিদ্ধ ভেলমোরা আর্মি', 'Velmora Army'],
  ])('%s is %s', (left, right) => expect(score(left, right, 'organisation')).toBeGreaterThan(0.5));

  it.each([
    // What sounds a little like a short name is another.
    ['ФАМАС', 'FAVAZ'],
    ['ВЕЛМ', 'VILN'],
    // Of another legal form: another body.
    ['Velmora Shipping AG', 'Velmora Shipping GmbH'],
    ['Velmora Textil GmbH', 'Velmora Textil e.V.'],
    ['Velmora Shipping LLP', 'Velmora Shipping Ltd'],
  ])('%s is not %s', (left, right) => expect(score(left, right, 'organisation')).toBeLessThan(0.5));

  it('may leave the legal form out, or write it in another language', () => {
    expect(score('Velmora Shipping', 'Velmora Shipping GmbH', 'organisation')).toBeGreaterThan(0.9);
    expect(score('Velmora Shipping Ltd', 'Velmora Shipping GmbH', 'organisation')).toBeGreaterThan(0.9);
  });
});
