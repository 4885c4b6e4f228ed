import { readDate } from '../compare/date.ts';
import type { Field, FieldKind, LinkRecord } from './field.ts';
import { foldHeader, isComparable, kindOfHeader } from './headers.ts';

const SAMPLE = 2_000;
/** Share of the values that must look like a kind. */
const MOST = 0.8;
const MANY_VALUES = 50;

const LOOKS: readonly (readonly [FieldKind, (value: string) => boolean])[] = [
  ['email', (value) => /^\S+@\S+\.\S+$/.test(value)],
  ['date', (value) => readDate(value) !== undefined && /\d{4}/.test(value)],
  ['phone', (value) => /^[+(]?[\d\s().-]{9,}$/.test(value)],
  ['number', (value) => /^[\d\s./-]+$/.test(value)],
  ['postcode', (value) => /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(value)],
  ['full-name', (value) => /^\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(value)],
];

/**
 * Finds what each column holds: by its header where that speaks, else by most of its values. Columns that name the
 * row, that hold the entity, that no score may use or that are empty are left out.
 *
 * @example
 * const records = [{ ' Given Name': 'Asma', contact: 'asma@example.org', id: '7', religion: 'any' }]
 * typeColumns(records).map(({ name, kind }) => `${name}: ${kind}`) // => ['given_name: given-name', 'contact: email']
 */
export function typeColumns(records: readonly LinkRecord[]): Field[] {
  const headers = new Map<string, string>();
  for (const record of records.slice(0, SAMPLE)) {
    for (const header of Object.keys(record)) headers.set(header, foldHeader(header));
  }
  const fields: Field[] = [];
  for (const [header, name] of headers) {
    if (!isComparable(name)) continue;
    const values = sample(records, header);
    if (values.length === 0) continue;
    fields.push({ name, kind: kindOf(name, values) });
  }
  return fields;
}

/** Filled values from the whole length of the table. */
function sample(records: readonly LinkRecord[], header: string): string[] {
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  const values: string[] = [];
  for (let at = 0; at < records.length; at += step) {
    const value = records[at]?.[header]?.trim();
    if (value) values.push(value);
  }
  return values;
}

function kindOf(name: string, values: readonly string[]): FieldKind {
  const byHeader = kindOfHeader(name);
  if (byHeader !== undefined) return byHeader;
  const byLooks = LOOKS.find(
    ([, looks]) => values.filter((value) => looks(value)).length >= values.length * MOST,
  )?.[0];
  if (byLooks !== undefined) return byLooks;
  const distinct = new Set(values).size;
  return distinct <= MANY_VALUES && distinct < values.length / 4 ? 'category' : 'text';
}
