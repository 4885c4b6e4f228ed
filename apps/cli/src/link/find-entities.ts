import { foldHeader, isLabelHeader, isRowNameHeader, type LinkRecord } from '@breakwater/graph';

/** Which column says what belongs together, and what it says of each record. */
export interface Entities {
  readonly column: string;
  readonly of: readonly string[];
}

const NUMBERED = /^rec-(\d+)-/;

/**
 * Finds the entity of each record: a filled column that is called cluster, group, entity or label, or the number in row
 * names such as `rec-17-org` and `rec-17-dup-0`. Undefined where there is neither.
 *
 * @example
 * findEntities([{ rec_id: 'rec-17-org' }, { rec_id: 'rec-17-dup-0' }])?.of // => ['17', '17']
 * findEntities([{ name: 'Asma' }]) // => undefined
 */
export function findEntities(records: readonly LinkRecord[]): Entities | undefined {
  for (const header of Object.keys(records[0] ?? {})) {
    const folded = foldHeader(header);
    const read = isLabelHeader(folded)
      ? (value: string) => value
      : isRowNameHeader(folded)
        ? (value: string) => NUMBERED.exec(value)?.[1] ?? ''
        : undefined;
    if (!read) continue;
    const of = records.map((record) => read(record[header]?.trim() ?? ''));
    if (of.every((entity) => entity !== '')) return { column: header, of };
  }
  return undefined;
}
