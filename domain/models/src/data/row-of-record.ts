import type { DataRow } from '../data-row.ts';

const NEGATIVE = new Set(['', '0', 'false', 'no', 'none', 'null', 'harmless']);
const POSITIVE = new Set(['1', 'true', 'yes']);
const MOST_NAME = 200;

/** How a file is to be read. */
export interface FileReading {
  /** Where the rows come from, when a row does not say. */
  readonly source: string;
  /** Label that `1`, `true` and `yes` stand for. */
  readonly label?: string;
}

/**
 * Makes a row of a record of a file; undefined when it is none.
 *
 * @example
 * rowOfRecord({ text: 'join us', label: 1, user: 'a' }, { source: 'f', label: 'support' }) // => { text: 'join us', labels: ['support'], source: 'f', account: 'a' }
 * rowOfRecord({ text: 'good morning', labels: [] }, { source: 'f' }) // => { text: 'good morning', labels: [], source: 'f' }
 * rowOfRecord({ label: 1 }, { source: 'f' }) // => undefined
 */
export function rowOfRecord(record: unknown, reading: FileReading): DataRow | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const { text, label, labels, user, source, time, reviewer } = record as Record<string, unknown>;
  if (typeof text !== 'string') return undefined;
  const found = labelsOf(labels ?? label, reading.label);
  if (!found) return undefined;
  const at = instantOf(time);
  const account = nameOf(user);
  const by = nameOf(reviewer);
  return {
    text,
    labels: found,
    source: nameOf(source) ?? reading.source,
    ...(account !== undefined && { account }),
    ...(by !== undefined && { reviewer: by }),
    ...(at !== undefined && { at }),
  };
}

function labelsOf(given: unknown, positive: string | undefined): string[] | undefined {
  if (given === undefined) return undefined;
  const names = (Array.isArray(given) ? given : String(given ?? '').split(/[|;]/))
    .map((one) => String(one).trim())
    .filter((one) => !NEGATIVE.has(one.toLowerCase()));
  const found = names.map((name) => (POSITIVE.has(name.toLowerCase()) ? positive : name));
  if (found.some((name) => name === undefined || name.length > MOST_NAME)) return undefined;
  return [...new Set(found)].filter((name) => name !== undefined).sort();
}

function nameOf(value: unknown): string | undefined {
  const name = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return name === '' ? undefined : name.slice(0, MOST_NAME);
}

function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
