import { expect, it } from 'vitest';
import { classesOf } from './classes-of.ts';
import { trainHere } from './train-here.ts';

const english = [
  'The late ferry to the old harbour leaves at nine this evening',
  'She told me that the market opens again on Thursday morning',
  'We have been waiting for the bus since a quarter past eight',
];
const turkish = [
  'Eski limana giden son vapur bu akşam dokuzda kalkıyor',
  'Pazarın perşembe sabahı yeniden açılacağını söyledi bana',
  'Sekizi çeyrek geçeden beri otobüsü bekliyoruz burada',
];

it('knows the classes of the language that most texts are in, and none of several or of an unknown one', async () => {
  expect((await classesOf(english))?.names).toContain('join');
  expect((await classesOf([...english, ...english, ...turkish.slice(1)]))?.names).toContain('join');
  expect(await classesOf([...english, ...turkish])).toBe(undefined);
  expect(await classesOf(['qwrt zxcv'])).toBe(undefined);
  expect(await classesOf([])).toBe(undefined);
});

it('is tried on top of words, and kept where held-out texts are told better by it', async () => {
  // Each text has a verb of its own: only what the verbs have in common tells anything.
  const joining = ['join', 'enlist', 'enrol', 'sign up', 'register', 'become a member', 'volunteer'];
  const others = ['walk', 'sleep', 'cook', 'swim', 'read', 'dance', 'paint'];
  const texts = Array.from({ length: 140 }, (_, at) => {
    const verb = (at % 2 === 0 ? joining : others)[Math.floor(at / 2) % 7];
    return { text: `they will ${verb} number${at} on day${at * 3}`, source: 'made', account: `of ${verb}` };
  });
  const labels = Uint8Array.from(texts, (_, at) => 1 - (at % 2));
  const progress: number[] = [];
  const onProgress = (done: number, total: number) => void progress.push(done / total);
  const wordClasses = await classesOf(english);
  const { recipe, heldOut } = await trainHere(texts, labels, { wordClasses, onProgress });
  const byWords = await trainHere(texts, labels, { onProgress: () => undefined });
  expect([recipe.ownClasses !== undefined, byWords.recipe.ownClasses]).toEqual([true, undefined]);
  expect(heldOut.macroF1).toBeGreaterThan(byWords.heldOut.macroF1);
  expect(Math.max(...progress)).toBeLessThanOrEqual(1);
});
