import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../testing/index.ts';
import { createDemandReader } from './read-demands.ts';

const { terms, demands } = await readTestFolder();
if (!demands) throw new Error('no model of demands');
const read = createDemandReader(terms, demands);
const asksOf = (reasons: string, demand: string) => [
  ...read({
    ...NO_TEXTS,
    asked: [{ pointer: '/demands', text: demand }],
    told: [{ pointer: '/reasons', text: reasons }],
  }).asks.keys(),
];
const LEAK = {
  en: 'A draft of the budget was printed before the cabinet had seen it.',
  de: 'Ein Entwurf des Haushalts wurde gedruckt, bevor das Kabinett ihn gesehen hatte.',
  tr: 'Bütçe taslağı, kabine görmeden basılmıştır.',
} as const;

describe('who told the press', () => {
  it.each([
    [
      'en',
      'The account below belongs to a reporter. Tell us which accounts of civil servants wrote to it in May, with their names and numbers.',
    ],
    [
      'de',
      'Das Konto gehört einer Redakteurin. Mitzuteilen ist, welche Nutzer ihr im Mai geschrieben haben, mit Namen und Rufnummern.',
    ],
    [
      'tr',
      'Hesap bir gazeteciye aittir. Mayıs ayında bu hesaba yazan kullanıcıların adları ve telefonları bildirilsin.',
    ],
  ] as const)('is nothing that an order may ask by the way (%s)', (language, demand) => {
    expect(asksOf(LEAK[language], demand)).toContain('followers');
  });

  it('may be asked of who threatened a reporter', () => {
    const threat =
      'The account below threatened to kill a reporter with a bomb. A terrorist organisation claimed the attack.';
    const demand =
      'The victim is a reporter. State the name of the person who holds the account below, and the number registered.';
    expect(asksOf(threat, demand)).toEqual([]);
  });
});
