import type { SignUpRow } from '@breakwater/returns';
import { TableInvalidError } from '../../tables/read-table.ts';

type Deeds = NonNullable<SignUpRow['deeds']>;

const KINDS: ReadonlySet<string> = new Set<Deeds[number]['kind']>(['follow', 'link', 'media', 'text']);

/**
 * What an account did and when, from a cell that holds a JSON array; undefined for an empty cell.
 *
 * @throws TableInvalidError naming the line
 * @example
 * ```ts
 * readDeeds('[{"at":60,"kind":"follow","value":"ferry"}]', 2) // => [{ at: 60000, kind: 'follow', value: 'ferry' }]
 * readDeeds('[{"at":60,"kind":"dance","value":"tango"}]', 2) // => throws TableInvalidError
 * ```
 */
export function readDeeds(cell: string, line: number): Deeds | undefined {
  if (cell === '') return undefined;
  const read = parse(cell);
  const deeds = Array.isArray(read) ? read.map(deedOf) : [undefined];
  if (deeds.includes(undefined)) {
    throw new TableInvalidError(
      `Line ${line}: deeds is no JSON array of {"at", "kind", "value"}, kind one of ${[...KINDS].join(', ')}.`,
    );
  }
  return deeds.filter((deed) => deed !== undefined);
}

/** Milliseconds since the epoch of an ISO 8601 instant or of seconds since the epoch. */
export function instantOf(written: string): number | undefined {
  const millis = /^-?[\d.]+$/.test(written) ? Number(written) * 1_000 : Date.parse(written);
  return Number.isFinite(millis) ? millis : undefined;
}

function parse(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

function deedOf(given: unknown): Deeds[number] | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { at: written, kind, value } = given as Readonly<Record<string, unknown>>;
  const at = instantOf(`${written}`);
  if (at === undefined || typeof kind !== 'string' || !KINDS.has(kind)) return undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  return { at, kind: kind as Deeds[number]['kind'], value };
}
