import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ScreeningMatch, ScreeningResult, ScreeningSubject } from '@breakwater/contracts/screening';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { stringify } from 'csv-stringify/sync';

/** A row of a batch with what was found for it; without a subject it was left out, and nothing is known of it. */
export type ScreenedRow = { readonly row: number } & (
  | ({ readonly subject: ScreeningSubject } & Pick<ScreeningResult, 'matches' | 'weaker' | 'cut'>)
  | { readonly subject: undefined }
);

/** Where the rows of a batch are written. */
export interface MatchWriter {
  write(rows: readonly ScreenedRow[]): Promise<void>;
  /** Puts the file in its place: until then it stands beside it, as `….part`. */
  end(): Promise<void>;
  /** Takes away what was written. */
  abort(): Promise<void>;
}

/** Columns of the CSV, in their order; the guide "Screening" documents them. */
const COLUMNS = [
  'row',
  'name',
  'handle',
  'display_name',
  'tier',
  'band',
  'basis',
  'list',
  'ref',
  'designated',
  'listed_name',
  'score',
  'corroborators',
  'lowered',
  'because',
  'weaker',
  'cut',
] as const;

/**
 * Writes to a file, as CSV (`.csv`) or one line of JSON for each row (`.ndjson`, `.jsonl`). Throws BreakwaterError
 * `out-format-unknown` for another ending, `file-unwritable` when it cannot be written.
 */
export async function openMatchFile(file: string): Promise<MatchWriter> {
  const textOf = formatOf(file);
  const part = `${file}.part`;
  const unwritable = (error: unknown) =>
    new BreakwaterError(
      'file-unwritable',
      `Cannot write ${basename(file)}: ${codeOf(error)}. Check the folder and its rights.`,
      { cause: error },
    );
  const stream = await opened(part).catch((error: unknown) => {
    throw unwritable(error);
  });
  let isFirst = true;
  const put = (text: string) =>
    new Promise<void>((resolve, reject) =>
      stream.write(text, (error) => (error ? reject(unwritable(error)) : resolve())),
    );
  return {
    async write(rows) {
      await put(textOf(rows, isFirst));
      isFirst = false;
    },
    async end() {
      if (isFirst) await put(textOf([], true));
      stream.end();
      await finished(stream);
      await rename(part, file).catch((error: unknown) => {
        throw unwritable(error);
      });
    },
    async abort() {
      stream.destroy();
      await rm(part, { force: true });
    },
  };
}

function opened(file: string): Promise<WriteStream> {
  const stream = createWriteStream(file);
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream));
    stream.once('error', reject);
  });
}

type TextOf = (rows: readonly ScreenedRow[], isFirst: boolean) => string;

function formatOf(file: string): TextOf {
  switch (extname(file).toLowerCase()) {
    case '.csv':
      return csvOf;
    case '.ndjson':
    case '.jsonl':
      return (rows) => rows.map((row) => `${JSON.stringify(shownRow(row))}\n`).join('');
    default:
      throw new BreakwaterError(
        'out-format-unknown',
        'The ending of --out says how it is written: give .csv, .ndjson or .jsonl.',
      );
  }
}

/** A row as JSON: what was asked, and each match in short. */
export function shownRow(screened: ScreenedRow): object {
  if (screened.subject === undefined) return { row: screened.row, leftOut: true };
  const { row, subject, matches, weaker, cut } = screened;
  return { row, ...subject, weaker, cut, matches: matches.map(brief) };
}

function brief({ tier, band, basis, list, ref, designated, listedName, score, ...match }: ScreeningMatch) {
  return {
    tier,
    ...(band !== undefined && { band }),
    basis,
    list,
    ref,
    designated,
    listedName,
    ...(score !== undefined && { score: rounded(score) }),
    corroborators: match.corroborators.map(({ kind }) => kind),
    lowered: match.lowered,
    because: match.because,
  };
}

/** A line for each match, and one for a row without any or that was left out, as its tier says. What a spreadsheet would run is quoted. */
function csvOf(rows: readonly ScreenedRow[], isFirst: boolean): string {
  const lines = rows.flatMap((screened): object[] => {
    if (screened.subject === undefined) return [{ row: screened.row, tier: 'left-out' }];
    const { row, subject, matches, weaker, cut } = screened;
    const { name, handle, displayName: display_name } = subject;
    const asked = { row, name, handle, display_name, weaker, cut: cut ? 'yes' : 'no' };
    if (matches.length === 0) return [{ ...asked, tier: 'none' }];
    return matches.map(({ listedName: listed_name, score, corroborators, lowered, ...match }) => ({
      ...match,
      ...asked,
      listed_name,
      score: score === undefined ? undefined : rounded(score),
      corroborators: corroborators.map(({ kind }) => kind).join('|'),
      lowered: lowered.join('|'),
    }));
  });
  return stringify(lines, { header: isFirst, columns: [...COLUMNS], escape_formulas: true });
}

function rounded(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
