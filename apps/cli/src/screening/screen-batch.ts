import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ScreeningResult, ScreeningSubject } from '@breakwater/contracts/screening';
import { BreakwaterError } from '@breakwater/kernel';
import { EXIT } from '../exit-code.ts';
import { printLine, printNote, printResult } from '../output.ts';
import { createProgress } from '../progress.ts';
import { FileUnreadableError } from '../read-input.ts';
import type { BatchRow } from './read-subjects.ts';
import { type MatchWriter, openMatchFile, type ScreenedRow, shownRow } from './write-matches.ts';

/** Screens subjects, in their order. */
export type Screen = (subjects: readonly ScreeningSubject[]) => Promise<ScreeningResult[]>;

export interface BatchOptions {
  readonly type?: NonNullable<ScreeningSubject['type']>;
  readonly json?: boolean;
  /** File that the matches are written to, `.csv`, `.ndjson` or `.jsonl`. */
  readonly out?: string;
}

const AT_ONCE = 200;
const SHOWN_ROWS = 20;
const ANSWER_INCOMPLETE =
  'The server answered fewer subjects than were asked. Nothing is known of the rest: run it again, and look at its log.';

/**
 * Screens the rows of a CSV, in order, with progress on standard error: to a file, as one JSON object, or as a line of
 * JSON for each. Ends with `EXIT.no` when a row stated a birth that is no date, or nothing that can be screened: either is
 * left out and told.
 */
export async function screenBatch(file: string, run: Screen, options: BatchOptions): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    (error: unknown) => {
      throw new FileUnreadableError(file, error);
    },
  );
  const kept: ScreenedRow[] = [];
  const writer = options.out === undefined ? toOutput(kept, options) : await openMatchFile(options.out);
  const progress = createProgress('subjects');
  const tiers: Record<string, number> = {};
  const leftOut: number[] = [];
  let subjects = 0;
  let faults = 0;
  let batch: BatchRow[] = [];
  const flush = async (read: number) => {
    const rows = await screenRows(batch, run);
    for (const one of rows) {
      if (one.subject === undefined) {
        leftOut.push(one.row);
        continue;
      }
      const best = one.matches[0]?.tier ?? 'none';
      tiers[best] = (tiers[best] ?? 0) + 1;
      subjects += 1;
    }
    await writer.write(rows);
    batch = [];
    progress.update(subjects, size === 0 ? 1 : read / size);
  };
  try {
    const { readSubjects } = await import('./read-subjects.ts');
    const stream = createReadStream(file);
    for await (const one of readSubjects(stream, options.type)) {
      for (const fault of one.faults) progress.note(`row ${one.row}, ${fault}: no such date; left out`);
      faults += one.faults.length;
      batch.push(one);
      if (batch.length >= AT_ONCE) await flush(stream.bytesRead);
    }
    if (batch.length > 0) await flush(size);
    progress.end();
    await writer.end();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  const { out } = options;
  if (leftOut.length > 0) printNote(tellLeftOut(leftOut));
  if (options.json) {
    const found = out === undefined ? { results: kept.map(shownRow) } : { out };
    printResult({ subjects, tiers, leftOut, ...found }, options, () => '');
  } else if (out !== undefined) printNote(`Written to ${out}.`);
  return faults > 0 || leftOut.length > 0 ? EXIT.no : EXIT.done;
}

/** Screens the rows that state something; the others stay in their places. */
async function screenRows(batch: readonly BatchRow[], run: Screen): Promise<ScreenedRow[]> {
  const asked = batch.flatMap(({ subject }) => subject ?? []);
  const results = asked.length === 0 ? [] : await run(asked);
  let next = 0;
  return batch.map(({ row, subject }): ScreenedRow => {
    if (subject === undefined) return { row, subject };
    const result = results[next++];
    // What was not answered is not clean.
    if (!result) throw new BreakwaterError('answer-incomplete', ANSWER_INCOMPLETE);
    const { matches, weaker, cut } = result;
    return { row, subject, matches, weaker, cut };
  });
}

function tellLeftOut(rows: readonly number[]): string {
  const more = rows.length > SHOWN_ROWS ? ` and ${rows.length - SHOWN_ROWS} more` : '';
  return `Nothing to screen in ${rows.length} of the rows, which were left out: ${rows.slice(0, SHOWN_ROWS).join(', ')}${more}.`;
}

/** Rows as they come, or kept for the one object that `--json` prints. */
function toOutput(kept: ScreenedRow[], { json }: BatchOptions): MatchWriter {
  return {
    async write(rows) {
      if (json) kept.push(...rows);
      else for (const row of rows) printLine(JSON.stringify(shownRow(row)));
    },
    end: async () => undefined,
    abort: async () => undefined,
  };
}
