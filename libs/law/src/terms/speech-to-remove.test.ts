import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../testing/index.ts';
import { createDemandReader } from './read-demands.ts';

const { terms, demands } = await readTestFolder();
if (!demands) throw new Error('no model of demands');
const read = createDemandReader(terms, demands);
/** An order that has a ground, and asks for something beside it. */
const aimOf = (reasons: string, demand: string) =>
  read({
    ...NO_TEXTS,
    asked: [{ pointer: '/demands', text: demand }],
    told: [{ pointer: '/reasons', text: reasons }],
  }).aimsAtSpeech;
const BOMB = {
  en: 'The post calls on its readers to plant a bomb in the central bus station on Monday. A listed terrorist organisation published it.',
  de: 'Der Beitrag ruft dazu auf, am Montag eine Bombe im Busbahnhof zu zünden. Eine gelistete terroristische Vereinigung hat ihn veröffentlicht.',
  es: 'La publicación llama a poner una bomba en la estación el lunes. La difundió una organización terrorista.',
  ur: 'یہ پوسٹ لوگوں کو بس اڈے پر بم دھماکا کرنے پر اکساتی ہے۔ اسے ایک کالعدم دہشت گرد تنظیم نے شائع کیا۔',
} as const;

describe('criticism that is to go together with a true threat', () => {
  it.each([
    ['en', 'Remove the post. Remove as well the cartoons in which the prime minister is made fun of.'],
    ['de', 'Der Beitrag ist zu löschen. Auch die Satire über den Kanzler ist zu löschen.'],
    ['es', 'Retiren la publicación. Retiren también las caricaturas que se burlan del presidente.'],
    ['ur', 'پوسٹ ہٹا دیں۔ وہ کارٹون بھی ہٹا دیں جن میں وزیر اعظم کا مذاق اڑایا گیا ہے۔'],
  ] as const)('is what the order is aimed at as well (%s)', (language, demand) => {
    expect(aimOf(BOMB[language], demand)).toBeGreaterThan(0.5);
  });

  it.each([
    ['en', 'Remove the post. The cartoons in which the prime minister is made fun of may stay.'],
    ['de', 'Der Beitrag ist zu löschen. Die Satire über den Kanzler darf stehen bleiben.'],
    ['es', 'Retiren la publicación. Las caricaturas que se burlan del presidente pueden permanecer.'],
    ['ur', 'پوسٹ ہٹا دیں۔ وزیر اعظم کے مذاق والے کارٹون برقرار رہیں۔'],
  ] as const)('is not, where it may stay (%s)', (language, demand) => {
    expect(aimOf(BOMB[language], demand)).toBeLessThan(0.35);
  });
});
