import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LetterFileFault, readLetterFile } from '@breakwater/letters';
import { contentOf, filesOf } from '../files-of.ts';

/** Folder of the general letters that come with the program. */
export const LETTERS_FOLDER: string = fileURLToPath(new URL('../../../../packs/letters', import.meta.url));

export interface LettersReport {
  readonly errors: readonly (LetterFileFault & { readonly file: string })[];
  readonly files: number;
  readonly letters: number;
}

/** Checks files of letters: those that are named, else all of a folder. Letters of law packs are checked by `law check`. */
export async function checkLetters(
  files: readonly string[],
  folder: string = LETTERS_FOLDER,
): Promise<LettersReport> {
  const chosen = files.length > 0 ? files : await filesOf(folder);
  const read = await Promise.all(
    chosen.map(async (file) => ({ name: basename(file), ...readLetterFile(await contentOf(file)) })),
  );
  return {
    errors: read.flatMap(({ name, faults }) => faults.map((fault) => ({ file: name, ...fault }))),
    files: read.length,
    letters: read.reduce((sum, { file }) => sum + (file?.letters.length ?? 0), 0),
  };
}
