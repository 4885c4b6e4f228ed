import { yamlFiles } from './yaml-files.ts';

/** A sentence of a letter that is too much, and why: `followers`, `speech` and the like, the kinds of `packs/law/demands`. */
export interface LetterMark {
  readonly kind: string;
  readonly text: string;
}

/** A whole letter of an authority. */
export interface TaughtLetter {
  readonly language: string;
  /** By whom it is: letters of a writer are held out together. */
  readonly writer: string;
  readonly demand: string;
  /** Why it is demanded, and why that is needed, where a form asks for it apart. */
  readonly reasons?: string;
  readonly necessity?: string;
  readonly marks: readonly LetterMark[];
  /** One of two that differ in as few words as can be: how they are worded tells them apart, and hardly what their words mean. */
  readonly isTwin: boolean;
}

interface LetterFile {
  readonly language: string;
  readonly twins?: boolean;
  readonly letters: readonly (Pick<TaughtLetter, 'demand' | 'reasons' | 'necessity'> & {
    readonly marks?: readonly LetterMark[];
  })[];
}

/** Reads the letters of `packs/law/letters`, in the order of the files. */
export function readLetters(folder: string): TaughtLetter[] {
  return yamlFiles<LetterFile>(folder).flatMap(({ name, content: { language, twins = false, letters } }) =>
    letters.map(({ marks = [], ...letter }) => ({
      language,
      writer: name.split('.', 1)[0] ?? name,
      ...letter,
      marks,
      isTwin: twins,
    })),
  );
}

/** What a sentence of a letter is too much for; nothing where it is not. A mark may be of two sentences, or of a part of one. */
export function kindsOf(letter: TaughtLetter, sentence: string): string[] {
  return letter.marks
    .filter(({ text }) => text.includes(sentence) || sentence.includes(text))
    .map(({ kind }) => kind);
}
