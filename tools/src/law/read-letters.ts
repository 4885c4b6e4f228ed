import { yamlFiles } from './yaml-files.ts';

/** The demand of an order, with the sentences in which it asks for too much. */
export interface TaughtLetter {
  readonly language: string;
  readonly demand: string;
  readonly tooMuch: readonly string[];
  /** Sentences about what may be said, which are judged by themselves. */
  readonly speech: readonly string[];
}

interface LetterFile {
  readonly language: string;
  readonly letters: readonly {
    readonly demand: string;
    readonly tooMuch?: readonly string[];
    readonly speech?: readonly string[];
  }[];
}

/** Reads the letters of `packs/law/letters`, in the order of the files. */
export function readLetters(folder: string): TaughtLetter[] {
  return yamlFiles<LetterFile>(folder).flatMap(({ language, letters }) =>
    letters.map(({ demand, tooMuch = [], speech = [] }) => ({ language, demand, tooMuch, speech })),
  );
}
