import { expect, it } from 'vitest';
import en from './messages.en.json' with { type: 'json' };
import ur from './messages.ur.json' with { type: 'json' };
import { type PageWord, WORDS } from './words.ts';

const values = {
  at: 'AT',
  due: 'DUE',
  until: 'UNTIL',
  days: 3,
  seconds: 3,
  max: 20_000,
  length: 30_000,
  n: 2,
};
const names = { platform: 'PLATFORM', language: 'LANGUAGE', title: 'TITLE', id: 'ID' };
const filled = (text: string) =>
  [...text.matchAll(/AT|DUE|UNTIL|PLATFORM|LANGUAGE|TITLE|ID|20,000|30,000|[23]/g)]
    .map(([found]) => found)
    .sort();

it('says everything in both languages, with the same values in it', () => {
  expect(Object.keys(ur)).toEqual(Object.keys(en));
  for (const id of Object.keys(en) as PageWord[]) {
    const [english, urdu] = [WORDS.en(id, { ...values, ...names }), WORDS.ur(id, { ...values, ...names })];
    expect(urdu).not.toMatch(/[{}]/);
    expect(english).not.toMatch(/[{}]/);
    if (!['state.further', 'expired.further', 'receipt.redress'].includes(id)) {
      expect([id, filled(urdu)]).toEqual([id, filled(english)]);
    }
    // Urdu is written in its own script: nothing was left as it was in English.
    expect(urdu).toMatch(/[\u0600-\u06ff]/);
  }
});
