import { parse } from 'csv-parse/sync';
import { headerKey } from './csv/read-table.ts';
import { ListError, quoteStart } from './list-error.ts';
import { LIST_FORMATS, type ListFormatId } from './list-formats.ts';
import type { ListSource } from './list-source.ts';
import { NATIONAL_COLUMNS } from './readers/national-columns.ts';
import { ofacFileKind } from './readers/ofac-file-kind.ts';
import { readText } from './source/read-text.ts';
import { checkDoctype } from './xml/check-doctype.ts';

const MOST_START_UNITS = 65_536;

const ROOTS: Readonly<Record<string, ListFormatId>> = {
  CONSOLIDATED_LIST: 'un-xml',
  sdnList: 'ofac-sdn-xml',
  Sanctions: 'ofac-advanced-xml',
  sanctionsData: 'ofac-enhanced-xml',
  export: 'eu-fsf-xml',
  Designations: 'uk-xml',
};
const HEADERS: readonly (readonly [ListFormatId, string, readonly string[]])[] = [
  ['eu-fsf-csv', ';', ['entity logicalid', 'namealias wholename']],
  ['eu-journal-csv', ',', ['programkey', 'schema', 'name', 'weakalias']],
  ['uk-csv', ',', ['unique id', 'name 6']],
  ['hmt-csv', ',', ['group id', 'name 6', 'alias type']],
];

/**
 * Format of the files of one list, by their first 64 K characters: a root element, a header or the shape of rows. Throws
 * ListError `list-format-unknown` with what was found, `list-empty`, `list-files-mixed`, `list-unsafe`.
 *
 * @example
 * ```ts
 * const csv = { name: 'a.csv', open: async function* () { yield Buffer.from('ref,name,aliases\n1,River Watch,RW\n'); } };
 * await detectFormat([csv]) // => 'national-csv'
 * const odd = { name: 'b.txt', open: async function* () { yield Buffer.from('hello'); } };
 * await detectFormat([odd]) // => throws list-format-unknown
 * ```
 */
export async function detectFormat(sources: readonly ListSource[]): Promise<ListFormatId> {
  const found = new Map<ListFormatId, string>();
  for (const source of sources) {
    found.set(formatOf(source.name, await startOf(source)), source.name);
  }
  const [format, other] = found.keys();
  if (format === undefined) {
    throw new ListError('list-empty', 'A list needs at least one file.');
  }
  if (other !== undefined) {
    throw new ListError(
      'list-files-mixed',
      `The files are of several formats (${[...found].map(([id, name]) => `${name}: ${id}`).join(', ')}); add each list by itself.`,
    );
  }
  return format;
}

async function startOf(source: ListSource): Promise<string> {
  let start = '';
  for await (const text of readText(source)) {
    start += text;
    if (start.length >= MOST_START_UNITS) {
      break;
    }
  }
  return start.replace(/^\ufeff/, '');
}

function formatOf(name: string, start: string): ListFormatId {
  const text = start.trimStart();
  if (text.replace('\x1a', '').trim() === '') {
    throw new ListError('list-empty', `${name} is empty; fetch it again.`);
  }
  const format = text.startsWith('<') ? xmlFormat(name, text) : (jsonFormat(text) ?? csvFormat(start));
  if (format) {
    return format;
  }
  throw new ListError(
    'list-format-unknown',
    `${name} begins with ${quoteStart(text)}, which no reader knows. Readers: ${LIST_FORMATS.map(({ id }) => id).join(', ')}. Give the format, or write the list as national-csv.`,
    { extra: { readers: LIST_FORMATS.map(({ id }) => id) } },
  );
}

function xmlFormat(name: string, text: string): ListFormatId | undefined {
  const doctype = /<!DOCTYPE([^>]*)/i.exec(text)?.[1];
  if (doctype !== undefined) {
    checkDoctype(name, doctype);
  }
  const root = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(text.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1];
  return root === undefined || !Object.hasOwn(ROOTS, root) ? undefined : ROOTS[root];
}

function jsonFormat(text: string): ListFormatId | undefined {
  if (!/^[[{]/.test(text)) {
    return undefined;
  }
  if (/^\{\s*"(?:op|entity)"\s*:/.test(text)) {
    return 'ftm-delta';
  }
  return /^(?:\[\s*\]|[[\s]*\{[\s\S]*"(?:schema|properties)"\s*:)/.test(text) ? 'ftm-json' : undefined;
}

function csvFormat(start: string): ListFormatId | undefined {
  for (const [format, delimiter, header] of HEADERS) {
    for (const cells of firstRows(start, delimiter)) {
      const keys = new Set(cells.map(headerKey));
      if (header.every((key) => keys.has(key))) {
        return format;
      }
    }
  }
  const [first = []] = firstRows(start, ',');
  if (ofacFileKind(first)) {
    return 'ofac-csv';
  }
  const keys = new Set(first.map(headerKey));
  const known = Object.values(NATIONAL_COLUMNS).filter((names) => names.some((each) => keys.has(each)));
  return NATIONAL_COLUMNS.name.some((each) => keys.has(each)) && known.length > 1
    ? 'national-csv'
    : undefined;
}

/** The first rows that hold anything. A start cut within a row still gives the rows before it. */
function firstRows(start: string, delimiter: string): (readonly string[])[] {
  const text = start.slice(0, 20_000);
  const isWhole = start.length < MOST_START_UNITS && text.length === start.length;
  // A start that is cut ends in the middle of a row, perhaps within quotes: only what ends before that is looked at.
  const whole = isWhole ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  return rowsOf(whole, delimiter)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, 5);
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: 50,
      on_record: (record: string[]) => {
        rows.push(record);
        return null;
      },
    });
  } catch {
    // The rows before the fault say what it is; reading says what is wrong with it.
  }
  return rows;
}
