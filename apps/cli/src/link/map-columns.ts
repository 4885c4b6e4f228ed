import { foldHeader, LinkageError, meaningOfHeader } from '@breakwater/graph';

/** Columns of one file. */
export interface FileColumns {
  readonly file: string;
  readonly headers: readonly string[];
}

/** One column of the records, and what each file calls it. */
export interface MappedColumn {
  readonly name: string;
  readonly from: readonly { readonly file: string; readonly header: string }[];
}

/** How columns were joined. */
export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
  /** Of each file, in order: names by headers. */
  readonly names: readonly ReadonlyMap<string, string>[];
}

/**
 * Joins the columns of files: those that `map` names, then those that are called alike but for case, blanks and signs,
 * then those that mean the same (`DOB` and `Date of birth`). A name is written as the first file that has it writes it.
 *
 * @param map `header=name`, from which each header is called name; it holds in every file
 * @param known names that a model knows already
 * @throws LinkageError `linkage-columns-unclear` naming columns that are not there, or of which two would be one
 * @example
 * ```ts
 * const files = [{ file: 'a.csv', headers: ['DOB'] }, { file: 'b.csv', headers: ['Date of birth'] }];
 * mapColumns(files, []).columns.map(({ name }) => name) // => ['DOB']
 * mapColumns(files, ['Town=City']) // => throws linkage-columns-unclear
 * ```
 */
export function mapColumns(
  files: readonly FileColumns[],
  map: readonly string[],
  known: readonly string[] = [],
): ColumnMapping {
  const wanted = readMap(map, files, known);
  const columns = new Map<string, { name: string; from: { file: string; header: string }[] }>();
  for (const name of known) columns.set(foldHeader(name), { name, from: [] });
  const names = files.map(({ file, headers }) => {
    const named = new Map<string, string>();
    for (const [header, key] of placeHeaders(file, headers, wanted, columns)) {
      const column = columns.get(key) ?? { name: wanted.get(foldHeader(header)) ?? header, from: [] };
      column.from.push({ file, header });
      columns.set(key, column);
      named.set(header, column.name);
    }
    return named;
  });
  return { columns: [...columns.values()].filter(({ from }) => from.length > 0), names };
}

/** Under which key each header of a file stands. */
function placeHeaders(
  file: string,
  headers: readonly string[],
  wanted: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const placed = new Map<string, string>();
  const taken = new Map<string, string>();
  const place = (header: string, key: string): void => {
    const before = taken.get(key);
    if (before !== undefined) throw twice(file, [before, header], key);
    taken.set(key, header);
    placed.set(header, key);
  };
  for (const header of headers) {
    const name = wanted.get(foldHeader(header));
    if (name !== undefined) place(header, foldHeader(name));
  }
  for (const header of headers) {
    const key = foldHeader(header);
    if (!placed.has(header) && columns.has(key)) place(header, key);
  }
  const left = headers.filter((header) => !placed.has(header));
  for (const header of left) {
    const meaning = meaningOfHeader(foldHeader(header));
    const means = (one: string) => meaning !== undefined && meaningOfHeader(one) === meaning;
    const open = [...columns.keys()].filter((key) => means(key) && !taken.has(key));
    const rivals = left.filter((one) => means(foldHeader(one)));
    const [key, ...others] = open;
    if (key !== undefined && rivals.length > 1) throw twice(file, rivals, key);
    if (others.length > 0)
      throw unclear(`${file}: '${header}' may be ${listed(open)}. Say which with --map "${header}=…".`);
    // Two of one file that nothing is joined with stay apart, as they are.
    place(header, key ?? foldHeader(header));
  }
  return placed;
}

/** Names by folded headers. */
function readMap(
  map: readonly string[],
  files: readonly FileColumns[],
  known: readonly string[],
): Map<string, string> {
  const headers = files.flatMap((one) => one.headers);
  const written = new Map([...headers, ...known].map((header) => [foldHeader(header), header]));
  const pairs = map.map((one) => {
    const [, from = '', to = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(one) ?? [];
    if (from === '')
      throw unclear(`--map is '${one}': expected two columns, e.g. --map "DOB=Date of birth".`);
    return [from, to] as const;
  });
  const missing = pairs.flatMap(([from, to]) => {
    // A name that no column has is one that several are given.
    const isGiven = pairs.filter(([, other]) => foldHeader(other) === foldHeader(to)).length > 1;
    const isKnown = written.has(foldHeader(to)) || isGiven;
    return [
      ...(headers.some((one) => foldHeader(one) === foldHeader(from)) ? [] : [from]),
      ...(isKnown ? [] : [to]),
    ];
  });
  if (missing.length > 0) {
    throw unclear(
      `--map names ${listed(missing)}, which no file has. There are ${listed([...new Set(headers)])}.`,
    );
  }
  return new Map(pairs.map(([from, to]) => [foldHeader(from), written.get(foldHeader(to)) ?? to]));
}

function twice(file: string, headers: readonly string[], key: string): LinkageError {
  return unclear(
    `${file}: ${listed(headers)} would both be '${key}'. Say which one is with --map, and call the other something else.`,
  );
}

function unclear(message: string): LinkageError {
  return new LinkageError('linkage-columns-unclear', message);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `'${name.trim()}'`).join(', ');
}
