/**
 * Rows as CSV (RFC 4180), with a header. Cells that a spreadsheet would take for a formula are defused.
 *
 * @example
 * toCsv(['at', 'count'], [['a "b"', 3]]) // => 'at,count\r\n"a ""b""",3\r\n'
 * toCsv(['x'], [['=1+1']]) // => "x\r\n'=1+1\r\n"
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
