import { normalize } from '@breakwater/text';
import { type Column, createColumn } from './column.ts';
import type { Field, FieldKind, LinkRecord } from './field.ts';
import { foldHeader } from './headers.ts';

/** A field with its values over all records. */
export interface FilledField extends Field {
  readonly column: Column;
}

/**
 * Reads the fields of all records: folded, the names of persons taken apart into given, family and other names. Where
 * several columns hold the full name, the fullest is read.
 */
export function readFields(records: readonly LinkRecord[], fields: readonly Field[]): FilledField[] {
  const headers = new Map(
    [...new Set(records.slice(0, 2_000).flatMap((record) => Object.keys(record)))].map((header) => [
      foldHeader(header),
      header,
    ]),
  );
  const folded = new Map<string, string>();
  const read = ({ name }: Field): (string | undefined)[] =>
    records.map((record) => {
      const value = record[headers.get(name) ?? name];
      if (!value) return undefined;
      let text = folded.get(value);
      if (text === undefined) {
        text = foldValue(value);
        folded.set(value, text);
      }
      return text;
    });
  const plain = fields
    .filter(({ kind }) => !isName(kind))
    .map((field) => ({ ...field, column: createColumn(read(field)) }));
  return [...readNames(fields, read), ...plain];
}

const foldValue = (value: string): string => normalize(value).text.replaceAll(/\s+/g, ' ').trim();

const isName = (kind: FieldKind): boolean =>
  kind === 'given-name' || kind === 'family-name' || kind === 'full-name';

function readNames(fields: readonly Field[], read: (field: Field) => (string | undefined)[]): FilledField[] {
  const named = (kind: FieldKind) => fields.filter((field) => field.kind === kind);
  const given = named('given-name').map(read)[0];
  const family = named('family-name').map(read)[0];
  const full = fullest(named('full-name').map(read));
  if (!given && !family && !full) return [];
  const names = (given ?? family ?? full ?? []).map((_, row) =>
    takeApart(given?.[row], family?.[row], full?.[row], given !== undefined || family !== undefined),
  );
  const others = createColumn(names.map(({ other }) => other));
  return [
    { name: 'given-name', kind: 'given-name', column: createColumn(names.map((one) => one.given)) },
    { name: 'family-name', kind: 'family-name', column: createColumn(names.map((one) => one.family)) },
    ...(others.filled > 0 ? [{ name: 'other-names', kind: 'other-names', column: others } as const] : []),
  ];
}

function fullest(columns: readonly (string | undefined)[][]): (string | undefined)[] | undefined {
  const length = (column: readonly (string | undefined)[]) =>
    column.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  return columns.reduce<(string | undefined)[] | undefined>(
    (best, column) => (best && length(best) >= length(column) ? best : column),
    undefined,
  );
}

interface NameParts {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly other?: string | undefined;
}

/** Given and family name as their columns say or, without such columns, the first and the last word of the full name. */
function takeApart(
  given: string | undefined,
  family: string | undefined,
  full: string | undefined,
  hasParts: boolean,
): NameParts {
  if (full === undefined) return { given, family };
  const [last = '', first] = full.split(/, ?/, 2);
  const words = (first === undefined ? last : `${first} ${last}`).split(' ').filter((word) => word !== '');
  if (!hasParts) {
    const other = words.slice(1, -1).join(' ');
    return { given: words[0], family: words.length > 1 ? words.at(-1) : undefined, other };
  }
  const used = new Set(`${given ?? ''} ${family ?? ''}`.split(' '));
  return { given, family, other: words.filter((word) => !used.has(word)).join(' ') };
}
