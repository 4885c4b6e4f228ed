import type { Concept } from './concepts.ts';
import type { MarkedSentence, ReadMark } from './mark-sentence.ts';

/** What a sentence of an order can ask for that a law hardly gives, or speak of that changes how the order is looked at. */
export const SUBJECTS = [
  'decrypt',
  'live',
  'monitoring',
  'access',
  'service',
  'followers',
  'keyword',
  'place',
  'everybody',
  'contents',
  'timeless',
  'worldwide',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a sentence that demands something says. */
export const DEMANDS: readonly Concept[] = ['ask', 'give', 'remove', 'undo', 'watch', 'search', 'tap'];

type Rule = (sentence: Reading) => boolean;

/** Marks of a sentence that it does not deny. */
export class Reading {
  readonly marks: readonly ReadMark[];
  readonly isQuestion: boolean;

  constructor({ text, marks }: Pick<MarkedSentence, 'text' | 'marks'>) {
    this.marks = marks.filter(({ denied }) => !denied);
    this.isQuestion = /[?؟]$/u.test(text);
  }

  has(...concepts: readonly Concept[]): boolean {
    return this.marks.some(({ concept }) => concepts.includes(concept));
  }

  /** Whether words of two concepts stand at most so many words apart. One word is not both. */
  near(one: Concept, others: readonly Concept[], words: number): boolean {
    return this.marks.some(
      (mark) =>
        mark.concept === one &&
        this.marks.some(
          (other) =>
            others.includes(other.concept) && other.at !== mark.at && Math.abs(other.at - mark.at) <= words,
        ),
    );
  }
}

/** All people of some kind, and not those that an order names. */
const openPeople = (read: Reading, words = 5): boolean =>
  read.marks.some(
    (mark) =>
      mark.concept === 'all' &&
      read.marks.some(
        (other) =>
          other.concept === 'people' && other.at !== mark.at && Math.abs(other.at - mark.at) <= words,
      ) &&
      !read.marks.some((other) => other.concept === 'named' && Math.abs(other.at - mark.at) <= words + 2),
  );

/** “Each account that opened it”, “any user whose device was there”: one word stands for many, and a clause says which. */
const eachWho = (read: Reading): boolean =>
  read.near('all', ['one'], 3) && read.near('one', ['who', 'near', 'spot'], 4) && !read.has('named', 'only');

/** “Name and address of all who wrote there”: a clause says which people, and no word names them. */
const allWho = (read: Reading): boolean =>
  read.near('all', ['who'], 1) && read.near('all', ['data'], 8) && !read.has('named', 'only');

/** “Who holds this account?” asks for the one person whom the order is about. */
const asksWho = (read: Reading): boolean => read.isQuestion && read.has('one');

const RULES: Readonly<Record<Subject, Rule>> = {
  decrypt: (read) =>
    read.near('decrypt', ['crypt', 'comm', 'content', 'give', 'ask', 'live', 'tap'], 10) ||
    read.near('undo', ['crypt'], 9) ||
    read.has('backdoor'),
  live: (read) =>
    read.near('tap', ['comm', 'live', 'content', 'people', 'forever', 'term'], 10) ||
    read.near('live', ['comm', 'tap', 'confirm', 'access', 'give'], 10),
  monitoring: (read) =>
    read.near('watch', ['whole'], 12) ||
    (read.near('watch', ['all'], 10) && read.has('people', 'content', 'comm')),
  // A password of an archive that is sent is none of an account.
  access: (read) => read.has('access') && !read.has('format'),
  service: (read) => read.has('own'),
  followers: (read) =>
    read.near('all', ['around'], 8) ||
    read.near('around', ['give', 'data'], 10) ||
    // “Users who follow the account, with their telephones”.
    (read.near('relate', ['people'], 3) && read.near('people', ['data'], 8)) ||
    (read.near('relate', ['all', 'who', 'anyone'], 9) && read.has('people', 'all', 'give', 'anyone')),
  keyword: (read) =>
    read.near('search', ['all', 'who', 'people', 'anyone'], 10) ||
    (read.near('wording', ['all', 'who', 'anyone'], 9) && read.has('people', 'all', 'anyone')) ||
    // “Run the phrase against what users wrote, and report whoever has used it”.
    (read.has('wording') && read.near('anyone', ['give', 'data'], 8)),
  place: (read) =>
    read.has('reverse') ||
    (read.near('near', ['spot'], 9) && read.has('all', 'people', 'who', 'data', 'around', 'anyone')) ||
    // “The data of the population of the district”.
    (read.near('people', ['spot'], 4) && read.near('people', ['data'], 4)),
  everybody: (read) =>
    openPeople(read) ||
    eachWho(read) ||
    allWho(read) ||
    (read.near('anyone', ['give', 'data', 'ask'], 12) && !read.has('named', 'only') && !asksWho(read)),
  contents: (read) =>
    read.near('comm', ['give'], 12) || (read.near('comm', ['ask'], 12) && !read.has('remove')),
  timeless: (read) => read.has('forever'),
  worldwide: (read) => read.has('world'),
};

/**
 * What a sentence would ask for if it asks for something. Words that it denies are not looked at.
 */
export function subjectsOf(sentence: Pick<MarkedSentence, 'text' | 'marks'>): Subject[] {
  const read = new Reading(sentence);
  return SUBJECTS.filter((subject) => RULES[subject](read));
}
