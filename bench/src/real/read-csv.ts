/** A separator, then a field in quotes or plain. */
const FIELD = /(?:,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gy;

/**
 * Rows of a CSV text (RFC 4180) by the names of its first line.
 *
 * @example
 * readCsv('a,b\n1,"x, ""y"""')[0] // => { a: '1', b: 'x, "y"' }
 */
export function readCsv(source: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain] of `\n${source.trimEnd()}`.matchAll(FIELD)) {
    if (!whole.startsWith(',')) lines.push([]);
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  const [, names = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
