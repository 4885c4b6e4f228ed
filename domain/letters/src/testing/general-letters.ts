import type { LawPack } from '@breakwater/contracts/law';
import type { LetterFile, LetterTemplate, LetterWords } from '@breakwater/contracts/letters';
import type { LettersLaw } from '../ports.ts';

/** Words around a letter that a test can tell from others. */
export const LETTER_WORDS: LetterWords = {
  to: 'To',
  number: 'No.',
  date: 'Date',
  reference: 'Reference',
  place: 'No.',
  target: 'Address',
  note: 'Remark',
  listedOne: 'the item listed below',
  listed: 'the {count} items listed below',
  annexed: 'the {count} items listed in the annex',
  annex: 'Annex',
  closing: 'Yours faithfully,',
  page: 'Page {page} of {pages}',
  draft: 'DRAFT',
};
const HEAD = ['letterhead', 'number', 'date', 'addressee', 'signatory'] as const;

const LETTERS: LetterFile['letters'] = [
  {
    kind: 'concern',
    subject: 'Content on your service',
    paragraphs: ['Dear Sir or Madam,', '{facts}', 'It concerns {targets}.', 'Please answer by {dueAt}.'],
    requires: [...HEAD, 'facts'],
  },
  {
    kind: 'fine',
    subject: 'Fine of {amount}',
    paragraphs: [
      'Under {ground} a fine of {amount} is imposed on {addressee}.',
      '{facts}',
      'By {dueAt}.',
      'Remedy: {remedy}',
    ],
    requires: [...HEAD, 'ground', 'facts', 'amount', 'dueAt', 'remedy'],
  },
  {
    kind: 'acknowledgement',
    subject: 'Received',
    paragraphs: ['We have your order {reference}.'],
    requires: [...HEAD, 'reference'],
  },
];

/** General letters, few enough to see through. */
export function aFile(language: string, words: Partial<LetterWords> = {}): LetterFile {
  return { language, words: { ...LETTER_WORDS, ...words }, letters: LETTERS };
}

/** The law of a made-up country, with letters of its own. */
export function aLaw(letters: LetterTemplate[] = []): LettersLaw {
  const pack: LawPack = {
    pack: {
      id: 'ruritania-2024',
      title: { en: 'Ruritania: online safety', ur: 'روریتانیا: آن لائن تحفظ' },
      jurisdiction: 'XR',
      version: '1.0.0',
      effectiveFrom: '2024-01-01',
      status: 'draft',
      timezone: 'Europe/Prague',
      calendar: 'none',
    },
    applicability: [],
    requestTypes: [],
    tests: [],
    obligations: [],
    representatives: [],
    remedies: [],
    sanctions: [],
    escalationLadder: [],
    letters,
  };
  return { packs: () => [pack], pack: (id) => (id === pack.pack.id ? pack : undefined) };
}
