import { readDate } from '../compare/date.ts';
import { soundKey } from '../compare/sound-key.ts';
import type { FilledField } from '../fields/read-fields.ts';

/** Something about a record that others share: for each record one id or several, -1 where it has none. */
export interface Atom {
  readonly name: string;
  /** Fields that it is made of. Atoms of the same field are not combined. */
  readonly field: string;
  readonly slots: readonly Int32Array[];
  readonly size: number;
  /** Distinct enough to propose candidates without a second atom. */
  readonly alone: boolean;
}

const FEWEST_VALUES = 40;

/** What candidates are found by: values, sounds of names, parts of dates, beginnings. */
export function atomsOf(fields: readonly FilledField[]): Atom[] {
  const atoms: Atom[] = [];
  const add = (name: string, field: string, alone: boolean, parts: readonly Int32Array[], size: number) => {
    if (size >= FEWEST_VALUES) atoms.push({ name, field, slots: parts, size, alone });
  };
  const names = fields.filter(({ kind }) => kind === 'given-name' || kind === 'family-name');
  if (names.length > 0) {
    const { slots, size } = mapped(names, soundKey);
    add('name-sound', 'name', false, slots, size);
    const pair = pairOf(slots, size);
    add('full-name-sound', 'name', true, [pair.ids], pair.size);
  }
  for (const field of fields) {
    const derived = DERIVED[field.kind] ?? [['value', (value: string) => value, true]];
    for (const [name, derive, alone] of derived) {
      const { slots, size } = mapped([field], derive);
      add(`${field.name}:${name}`, field.name, alone, slots, size);
    }
  }
  return atoms;
}

type Derivation = readonly [name: string, derive: (value: string) => string | undefined, alone: boolean];

const dated = (write: (year: number, month: number, day: number) => string) => (value: string) => {
  const date = readDate(value);
  return date && date.month > 0 ? write(date.year, date.month, date.day) : undefined;
};

const DERIVED: Readonly<Partial<Record<FilledField['kind'], readonly Derivation[]>>> = {
  'given-name': [],
  'family-name': [['value', (value) => value, true]],
  'other-names': [['value', (value) => value, false]],
  category: [['value', (value) => value, false]],
  date: [
    ['value', (value) => value, true],
    ['month-and-year', dated((year, month) => `${year}-${month}`), false],
    ['day-and-month', dated((_, month, day) => `${Math.min(month, day)}-${Math.max(month, day)}`), false],
    ['year', (value) => String(readDate(value)?.year ?? ''), false],
  ],
  postcode: [
    ['value', (value) => value, true],
    ['area', (value) => /^(\S+) /.exec(value)?.[1] ?? value.slice(0, Math.max(2, value.length - 2)), false],
  ],
  email: [
    ['value', (value) => value, true],
    ['local', (value) => value.split('@', 1)[0], true],
    ['letters', (value) => value.split('@', 1)[0]?.replaceAll(/[^\p{L}]/gu, ''), false],
    ['domain', (value) => value.split('@')[1], false],
  ],
};

/** Ids of what is derived from the values of fields; one slot a field, ids shared between them. */
function mapped(
  fields: readonly FilledField[],
  derive: (value: string) => string | undefined,
): { slots: Int32Array[]; size: number } {
  const places = new Map<string, number>();
  const slots = fields.map(({ column }) => {
    const derived = column.values.map((value) => {
      const text = derive(value);
      if (!text) return -1;
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    });
    return column.ids.map((id) => (id < 0 ? -1 : (derived[id] ?? -1)));
  });
  return { slots, size: places.size };
}

/** One id for both slots in whatever order; -1 unless both are there. */
function pairOf(slots: readonly Int32Array[], size: number): { ids: Int32Array; size: number } {
  const [first, second] = slots;
  const places = new Map<number, number>();
  const ids = new Int32Array(first?.length ?? 0).fill(-1);
  for (let row = 0; row < ids.length; row += 1) {
    const [a, b] = [first?.[row] ?? -1, second?.[row] ?? -1];
    if (a < 0 || b < 0) continue;
    const key = Math.min(a, b) * size + Math.max(a, b);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    ids[row] = place;
  }
  return { ids, size: places.size };
}
