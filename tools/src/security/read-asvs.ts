/** How far a requirement is kept. */
export const STATES = ['met', 'partly', 'not met', 'not applicable'];

/** A row of the pages in `docs/security/asvs`. */
export interface AsvsRow {
  readonly id: string;
  readonly state: string;
  readonly about: string;
  /** Files and tests that show it, or what is missing, or why it does not apply. */
  readonly shown: string;
}

/**
 * The rows of a page.
 *
 * @example
 * ```ts
 * readAsvsRows('| V1.1.1 | met | decoding | `a/b.ts` |') // => [{ id: 'V1.1.1', state: 'met', about: 'decoding', shown: '`a/b.ts`' }]
 * ```
 */
export function readAsvsRows(page: string): AsvsRow[] {
  const lines = page.split('\n').filter((line) => /^\| V\d+\.\d+\.\d+\b/.test(line));
  return lines.map((line) => {
    const [, id = '', state = '', about = '', ...shown] = line.replace(/\|\s*$/, '').split('|');
    return { id: id.trim(), state: state.trim(), about: about.trim(), shown: shown.join('|').trim() };
  });
}

/** A requirement of the standard, without its text. */
export interface Requirement {
  readonly id: string;
  readonly level: number;
}

/**
 * Ids and levels of the standard as it is published (CSV, RFC 4180).
 *
 * @example
 * ```ts
 * readRequirements('req_id,L\nV1.1.1,2\n') // => [{ id: 'V1.1.1', level: 2 }]
 * ```
 */
export function readRequirements(csv: string): Requirement[] {
  const [head = [], ...records] = readRecords(csv.replace(/^\uFEFF/, ''));
  const [id, level] = [head.indexOf('req_id'), head.indexOf('L')];
  return records.map((record) => ({ id: record[id] ?? '', level: Number(record[level]) }));
}

function readRecords(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (record.length > 1) records.push(record);
    record = [];
  }
  return records;
}
