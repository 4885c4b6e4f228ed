/** What a list of addresses says of itself. */
export interface ListHead {
  readonly source?: string;
  /** Milliseconds since the epoch. */
  readonly asOf?: number;
}

const MOST_LINES = 20;
const MOST_LETTERS = 300;

/**
 * Reads where a list is from and as of when, from comments at its head; what comes first holds.
 *
 * @example
 * readListHead('# source: Harbour Networks\n# as of: 2026-08-22\n203.0.113.0/24').source // => 'Harbour Networks'
 * readListHead('203.0.113.0/24') // => {}
 */
export function readListHead(text: string): ListHead {
  const head: { source?: string; asOf?: number } = {};
  for (const line of text.split(/\r\n|\n|\r/, MOST_LINES)) {
    const [, field = '', value = ''] = /^#\s*(source|as of)\s*:\s*(.+?)\s*$/i.exec(line) ?? [];
    if (field.toLowerCase() === 'source') head.source ??= value.slice(0, MOST_LETTERS);
    const asOf = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
    if (field.toLowerCase() === 'as of' && !Number.isNaN(asOf)) head.asOf ??= asOf;
  }
  return head;
}
