import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LetterFile } from '@breakwater/contracts/letters';
import { LetterError, readLetterFile } from '@breakwater/letters';

/** Folder of the general letters that come with the program. */
export const LETTER_PACKS: string = fileURLToPath(new URL('../../../../../packs/letters', import.meta.url));

/**
 * Reads the general letters: the shipped ones, and those of a folder of the house, of which each wins over the shipped one
 * of its kind and language. They do not change while the program runs.
 *
 * @throws LetterError `letter-file-invalid` with the place of the first fault
 */
export function loadLetters(ofHouse?: string): readonly LetterFile[] {
  const shipped = readFolder(LETTER_PACKS);
  if (ofHouse === undefined) return shipped;
  const own = readFolder(ofHouse);
  const merged = shipped.map((file) => {
    const wins = own.find(({ language }) => language === file.language);
    if (!wins) return file;
    const kinds = new Set(wins.letters.map(({ kind }) => kind));
    return { ...wins, letters: [...wins.letters, ...file.letters.filter(({ kind }) => !kinds.has(kind))] };
  });
  return [...merged, ...own.filter(({ language }) => !shipped.some((one) => one.language === language))];
}

function readFolder(folder: string): LetterFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const { file, faults } = readLetterFile(readFileSync(join(folder, name), 'utf8'));
    const [first] = faults;
    if (file) return file;
    throw new LetterError(
      'letter-file-invalid',
      `${name}:${first?.line}:${first?.column} ${first?.pointer} ${first?.message}; run breakwater letters check.`,
      500,
    );
  });
}
