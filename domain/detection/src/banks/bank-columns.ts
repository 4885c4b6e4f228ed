import type { Bank } from '@breakwater/contracts/detection';

export type ColumnKind = 'text' | 'list' | 'flag' | 'number';

const SHARED = { label: 'text', note: 'text', source: 'text', ambiguous: 'flag' } as const;

/** Columns of a bank as CSV, in order, one for each field of an entry. */
export const BANK_COLUMNS: Readonly<Record<Bank['kind'], Readonly<Record<string, ColumnKind>>>> = {
  terms: {
    id: 'text',
    term: 'text',
    ...SHARED,
    boundary: 'text',
    case: 'text',
    form: 'text',
    positions: 'list',
    use: 'text',
    evasion: 'flag',
    digits: 'flag',
    requireNear: 'list',
    excludeNear: 'list',
    window: 'number',
  },
  links: { id: 'text', kind: 'text', value: 'text', ...SHARED },
};

/** First line of the file, followed by what is said once of the bank, as JSON. */
export const HEADER_MARK = '#breakwater-bank ';

/** Items of a list stand between bars; a list that cannot be written so is written as JSON. */
export function writeCell(value: unknown): string {
  if (!Array.isArray(value)) return value === undefined ? '' : String(value);
  const plain = value.every((item) => item !== '' && !/[|[]|^\s|\s$/.test(item));
  return plain && value.length > 0 ? value.join('|') : JSON.stringify(value);
}

/**
 * Reads a cell; an empty one is a field left out.
 *
 * @throws Error with what was expected
 */
export function readCell(cell: string, kind: ColumnKind): unknown {
  if (cell === '') return undefined;
  switch (kind) {
    case 'text':
      return cell;
    case 'list':
      return cell.startsWith('[') ? readJsonList(cell) : cell.split('|');
    case 'flag':
      if (cell === 'true' || cell === 'false') return cell === 'true';
      throw new Error(`should be true, false or empty, not '${cell}'`);
    case 'number':
      if (/^\d+$/.test(cell)) return Number(cell);
      throw new Error(`should be a whole number, not '${cell}'`);
    default:
      return kind satisfies never;
  }
}

function readJsonList(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    throw new Error('should be items with | between them, or a JSON array of texts');
  }
}
