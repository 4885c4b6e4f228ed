import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeEntities } from '@breakwater/learn';
import { readCsv } from '../real/read-csv.ts';

/** Harmless texts that no model that ships has learnt from. */
export interface EvaluationText {
  readonly text: string;
  readonly user?: string;
}

/** The fields that are read, of whichever set. */
export interface Row {
  readonly text?: unknown;
  readonly user?: unknown;
  readonly label?: unknown;
  readonly title?: unknown;
  readonly summary?: unknown;
  readonly time?: unknown;
  readonly lang?: unknown;
  readonly functionality?: unknown;
}

/** Rows of a file of JSON lines, by its path in the folder of texts. */
export function readLines(folder: string, file: string): Row[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));
}

/** Which of these files are missing. */
export function missingFiles(folder: string | undefined, files: readonly string[]): string[] {
  if (folder === undefined) return ['../shared/data/text'];
  return files.filter((file) => !existsSync(join(folder, file)));
}

/** Texts of a file, each once. */
export function textsOf(
  folder: string,
  file: string,
  isWanted: (row: Row) => boolean = () => true,
): EvaluationText[] {
  return once(
    readLines(folder, file)
      .filter(isWanted)
      .map(({ text }) => ({ text: String(text ?? '') })),
  );
}

/** Cases of HateCheck that quote or answer hate. */
export function counterSpeech(folder: string): EvaluationText[] {
  const cases = readCsv(readFileSync(join(folder, 'hatecheck', 'test_suite_cases.csv'), 'utf8'));
  return once(
    cases
      .filter(
        ({ functionality }) => functionality === 'counter_quote_nh' || functionality === 'counter_ref_nh',
      )
      .map(({ test_case = '' }) => ({ text: test_case })),
  );
}

/**
 * People who talk about the same war: users of `isextreme` none of whose posts was labelled as support, without posts that
 * stand in the set of supporters too.
 */
export function sameWar(folder: string): EvaluationText[] {
  const rows = readLines(folder, 'isextreme/validation.jsonl');
  const supporters = new Set(
    readLines(folder, 'isis-twitter-fifthtribe/part1.jsonl').map(({ text }) => keyOf(String(text))),
  );
  const positive = new Set(rows.filter(({ label }) => label !== 0).map(({ user }) => user));
  return once(
    rows
      .filter(({ user, text }) => !positive.has(user) && !supporters.has(keyOf(String(text))))
      .map(({ user, text }) => ({ text: String(text), user: String(user) })),
  );
}

/** Space, letter case and entities make no other text. */
const keyOf = (text: string) => unescapeEntities(text).toLowerCase().replace(/\s+/gu, ' ').trim();

function once(texts: readonly EvaluationText[]): EvaluationText[] {
  const seen = new Set<string>();
  return texts
    .map((one) => ({ ...one, text: unescapeEntities(one.text).trim() }))
    .filter(({ text }) => text !== '' && !seen.has(keyOf(text)) && seen.add(keyOf(text)));
}
