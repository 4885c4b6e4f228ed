import { basename } from 'node:path';
import { unescapeEntities } from '@breakwater/learn';
import { TableInvalidError } from '../../tables/read-table.ts';
import { readLabel } from './read-label.ts';
import { type FileRow, readRows } from './read-rows.ts';
import { userOf } from './user-of.ts';

/** Where in a row the text and the label are. */
export interface LabelKeys {
  readonly text: string;
  readonly label: string;
  readonly positive?: readonly string[];
}

/** Labelled texts of a file, in its order. */
export interface LabelledTexts {
  readonly file: string;
  readonly texts: readonly string[];
  readonly labels: Uint8Array;
  readonly accounts: readonly (string | undefined)[];
  /** Line of each text. */
  readonly lines: readonly number[];
  /** Rows without a label, which are left out. */
  readonly unlabelled: number;
}

/** Near-duplicates among them are looked for in memory. */
const MOST_TEXTS = 500_000;
const ROWS_A_TURN = 5_000;

/**
 * Reads labelled texts; entities of HTML are resolved.
 *
 * @param onRows told now and then how many rows are read
 * @throws FileUnreadableError @throws TableInvalidError naming the line or the keys that there are
 */
export async function readLabelled(
  file: string,
  keys: LabelKeys,
  onRows: (rows: number) => void = () => undefined,
): Promise<LabelledTexts> {
  const positive = keys.positive && new Set(keys.positive);
  const texts: string[] = [];
  const labels: number[] = [];
  const lines: number[] = [];
  const accounts: (string | undefined)[] = [];
  let [rows, unlabelled, hasLabel] = [0, 0, false];
  let last: FileRow | undefined;
  for await (const row of readRows(file, [keys.text, keys.label], MOST_TEXTS)) {
    rows += 1;
    last = row;
    if (rows % ROWS_A_TURN === 0) onRows(rows);
    hasLabel ||= keys.label in row.values;
    const label = readLabel(row.values[keys.label], positive, row.line);
    if (label === undefined) {
      unlabelled += 1;
      continue;
    }
    texts.push(textOf(row, keys.text));
    labels.push(label);
    lines.push(row.line);
    accounts.push(userOf(row));
  }
  if (!hasLabel) {
    throw new TableInvalidError(
      `${basename(file)} has no label called ${keys.label}; its rows have ${Object.keys(last?.values ?? {}).join(', ')}. Name it with --label.`,
    );
  }
  return { file, texts, labels: Uint8Array.from(labels), accounts, lines, unlabelled };
}

/** The text of a row. @throws TableInvalidError */
export function textOf({ line, values }: FileRow, key: string): string {
  const text = values[key];
  if (typeof text === 'string') return unescapeEntities(text);
  throw new TableInvalidError(
    `Line ${line} has no text called ${key}; it has ${Object.keys(values).join(', ')}. Give the text as a string.`,
  );
}
