import { ListError } from '../list-error.ts';
import type { ListSource } from '../list-source.ts';
import { readText } from '../source/read-text.ts';
import type { Tally } from '../tally.ts';
import { type CsvRow, CsvTokenizer } from './csv-tokenizer.ts';

/**
 * Rows of a CSV file that hold anything: empty ones and OFAC's closing row with the one byte 0x1A are passed over.
 * Throws ListError `list-empty`, `list-truncated` (ends within quotes), `list-unparsable`.
 */
export async function* readRows(
  source: ListSource,
  delimiter: string,
  tally?: Tally,
): AsyncGenerator<CsvRow, void, undefined> {
  const tokenizer = new CsvTokenizer(delimiter);
  let rows = 0;
  for await (const text of readText(source, tally)) {
    for (const row of tokenizer.push(text)) {
      if (!isBlank(row)) {
        rows++;
        yield row;
      }
    }
    throwFault(source, tokenizer, false);
  }
  for (const row of tokenizer.push('', true)) {
    if (!isBlank(row)) {
      rows++;
      yield row;
    }
  }
  throwFault(source, tokenizer, true);
  if (rows === 0) {
    throw new ListError('list-empty', `${source.name} is empty; fetch it again.`);
  }
}

function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '' || cell.trim() === '\x1a');
}

function throwFault(source: ListSource, { fault }: CsvTokenizer, atEnd: boolean): void {
  if (!fault) {
    return;
  }
  const { line, column, reason } = fault;
  if (atEnd && reason.startsWith('quotes')) {
    throw new ListError(
      'list-truncated',
      `${source.name} ends within quotes that open in the row of line ${line}; fetch it again.`,
      { position: { line, column } },
    );
  }
  throw new ListError(
    'list-unparsable',
    `${source.name} is no CSV at line ${line}, column ${column}: ${reason}. Fetch it again, or report the format.`,
    { position: { line, column } },
  );
}

/** Refuses a last row that has fewer cells than it must: the file was cut. */
export function cutRow(source: ListSource, row: CsvRow, cells: number): ListError {
  return new ListError(
    'list-truncated',
    `${source.name} ends in the middle: its last row (line ${row.line}) has ${row.cells.length} of ${cells} cells; fetch it again.`,
    { position: { line: row.line, column: 1 } },
  );
}
