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
const ANSWER_INCOMPLETE =
  'The server answered fewer subjects than were asked. Nothing is known of the rest: run it again, and look at its log.';

/**
 * Screens the rows of a CSV, in order, with progress on standard error: to a file, as one JSON object, or as a line of
 * JSON for each. Ends with `EXIT.no` when a row stated a birth that is no date, which is left out and told.
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
  let subjects = 0;
  let faults = 0;
  let batch: BatchRow[] = [];
  const flush = async (read: number) => {
    const results = await run(batch.map(({ subject }) => subject));
    const rows = batch.map(({ row, subject }, index): ScreenedRow => {
      const result = results[index];
      // What was not answered is not clean.
      if (!result) throw new BreakwaterError('answer-incomplete', ANSWER_INCOMPLETE);
      const { matches, weaker } = result;
      return { row, subject, matches, weaker };
    });
    for (const { matches } of rows) {
      const best = matches[0]?.tier ?? 'none';
      tiers[best] = (tiers[best] ?? 0) + 1;
    }
    await writer.write(rows);
    subjects += batch.length;
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
  if (options.json) {
    const found = out === undefined ? { results: kept.map(shownRow) } : { out };
    printResult({ subjects, tiers, ...found }, options, () => '');
  } else if (out !== undefined) printNote(`Written to ${out}.`);
  return faults > 0 ? EXIT.no : EXIT.done;
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
