import type { Readable } from 'node:stream';
import { isScreenable, type ScreeningSubject } from '@breakwater/contracts/screening';
import { BreakwaterError, isPartialDate, latestDay, systemClock } from '@breakwater/kernel';
import { parse } from 'csv-parse';

/** A row of a batch, counted from 1 below the header. */
export interface BatchRow {
  readonly row: number;
  /** Undefined where no cell says anything that can be screened. */
  readonly subject: ScreeningSubject | undefined;
  /** Columns whose dates are none: what they say is left out. */
  readonly faults: readonly string[];
}

type Row = Readonly<Record<string, string | undefined>>;
const NAME_COLUMNS = ['name', 'full_name', 'fullname'];
const BORN_COLUMNS = ['born', 'date_of_birth', 'dob'];
const KNOWN = [...NAME_COLUMNS, 'handle', 'display_name', 'displayname', 'bio', 'links', 'emails', 'phones'];

/**
 * Reads subjects from CSV with a header; lists stand in a cell with `|` between items, columns that are not known are
 * left alone. Throws BreakwaterError `batch-unreadable` when no column names anything, or the CSV breaks.
 */
export async function* readSubjects(stream: Readable, type: string | undefined): AsyncGenerator<BatchRow> {
  const rows = stream.pipe(
    parse({
      bom: true,
      columns: checked,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  let row = 0;
  try {
    for await (const cells of rows as AsyncIterable<Row>) {
      row += 1;
      const subject = subjectOf(cells, type);
      const faults = BORN_COLUMNS.filter((column) => isNoDate(cells[column]));
      yield { row, subject: isScreenable(subject) ? subject : undefined, faults };
    }
  } catch (error) {
    if (error instanceof BreakwaterError) throw error;
    throw new BreakwaterError('batch-unreadable', `The CSV breaks after row ${row}: look at its quotes.`, {
      cause: error,
    });
  }
}

function checked(head: readonly string[]): string[] {
  const names = head.map((name) => name.trim().toLowerCase());
  if (names.some((name) => KNOWN.includes(name))) return names;
  throw new BreakwaterError(
    'batch-unreadable',
    'No column of the file is known: its first line must name name, handle, display_name, bio or links.',
  );
}

function subjectOf(cells: Row, type: string | undefined): ScreeningSubject {
  const text = (...columns: string[]) =>
    columns.map((column) => cells[column]?.trim()).find((value) => value);
  const list = (column: string) =>
    cells[column]
      ?.split('|')
      .map((one) => one.trim())
      .filter(Boolean) ?? [];
  const fields = {
    type: (text('type') ?? type) as ScreeningSubject['type'],
    name: text(...NAME_COLUMNS),
    handle: text('handle'),
    displayName: text('display_name', 'displayname'),
    bio: text('bio'),
    born: bornOf(text(...BORN_COLUMNS)),
    father: text('father', 'father_name'),
    links: list('links'),
    emails: list('emails'),
    phones: list('phones'),
    places: [...list('place'), ...list('places'), ...list('place_of_birth')],
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0),
  ) as ScreeningSubject;
}

function bornOf(text: string | undefined): string | undefined {
  return text === undefined || isNoDate(text) ? undefined : text;
}

function isNoDate(text: string | undefined): boolean {
  const date = text?.trim() ?? '';
  return date !== '' && !isPartialDate(date, latestDay(systemClock.now()));
}
