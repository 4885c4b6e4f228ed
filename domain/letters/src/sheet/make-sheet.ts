import {
  directionOf,
  type LetterElement,
  type LetterFile,
  type LetterItem,
  type LetterSettings,
  type LetterValues,
  type LetterWords,
} from '@breakwater/contracts/letters';
import { type ElementTexts, fillText, saidParagraphs } from './fill-text.ts';
import { missingElements } from './missing-elements.ts';
import { ANNEX_FROM, isolate, type Sheet } from './sheet.ts';
import { tellDay, tellInstant, tellMoney } from './tell-values.ts';

/** What a letter is made of. */
export interface LetterParts {
  readonly language: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly requires: readonly LetterElement[];
  readonly values: LetterValues;
  readonly items: readonly LetterItem[];
}

/** The number and the day that a letter gets when it is finished. */
export interface GivenNumber {
  readonly number: string;
  /** `2026-07-24` */
  readonly day: string;
}

/** A letter as it would read now, and what it lacks. */
export function makeSheet(
  letter: LetterParts,
  settings: LetterSettings,
  files: readonly LetterFile[],
  given?: GivenNumber,
): { readonly sheet: Sheet; readonly missing: readonly LetterElement[] } {
  const { language, values, items } = letter;
  const direction = directionOf(language);
  const words = wordsOf(files, language);
  const letterhead = inLanguage(settings.letterheads, language);
  const signatory = settings.signatories.find(({ id }) => id === values.signatory);
  const signs = signatory && inLanguage(signatory.as, language);
  const date = given === undefined ? '' : tellDay(given.day, language);
  const texts = textsOf(letter, words, direction, {
    letterhead: letterhead?.name,
    signatory: signs?.name,
    number: given?.number,
    date: given && date,
  });
  const own = (text: string) => isolate(text, direction);
  const sheet: Sheet = {
    language,
    direction,
    words,
    letterhead: { name: letterhead?.name ?? '', lines: (letterhead?.lines ?? []).map(own) },
    number: given?.number ?? '',
    day: given?.day ?? '',
    date,
    addressee: { name: own(values.addressee?.name ?? ''), lines: (values.addressee?.lines ?? []).map(own) },
    reference: values.reference ?? '',
    subject: fillText(letter.subject, texts),
    paragraphs: saidParagraphs(letter.paragraphs, texts, letter.requires).map((one) => fillText(one, texts)),
    items,
    signatory: { name: signs?.name ?? '', office: signs?.office ?? '' },
  };
  return { sheet, missing: missingElements(letter, texts) };
}

function textsOf(
  { language, values, items }: LetterParts,
  words: LetterWords,
  direction: Sheet['direction'],
  house: ElementTexts,
): ElementTexts {
  const { addressee, reference, ground, facts, asked, dueAt, missing, amount, remedy, nextStep } = values;
  const said: ElementTexts = {
    ...house,
    ...(addressee && { addressee: addressee.name }),
    ...(reference !== undefined && { reference }),
    ...(ground !== undefined && { ground }),
    ...(facts !== undefined && { facts }),
    ...(asked !== undefined && { asked }),
    ...(dueAt && { dueAt: tellInstant(dueAt, language) }),
    ...(missing !== undefined && { missing }),
    ...(amount && { amount: tellMoney(amount, language) }),
    ...(remedy !== undefined && { remedy }),
    ...(nextStep !== undefined && { nextStep }),
  };
  const isolated = Object.fromEntries(
    Object.entries(said).flatMap(([element, text]) =>
      text === undefined ? [] : [[element, isolate(text.trim(), direction)]],
    ),
  );
  return items.length === 0 ? isolated : { ...isolated, targets: countItems(items.length, words) };
}

function countItems(count: number, { listedOne, listed, annexed }: LetterWords): string {
  const words = count === 1 ? listedOne : count < ANNEX_FROM ? listed : annexed;
  return words.replace('{count}', String(count));
}

/** The words of a language; English ones where a law pack has letters in one that has no file. */
export function wordsOf(files: readonly LetterFile[], language: string): LetterWords {
  const found = inLanguage(files, language);
  if (!found) throw new Error('there are no general letters');
  return found.words;
}

/** In the language itself, else in English, else in the first. */
export function inLanguage<One extends { readonly language: string }>(
  all: readonly One[],
  language: string,
): One | undefined {
  return all.find((one) => one.language === language) ?? all.find((one) => one.language === 'en') ?? all[0];
}
