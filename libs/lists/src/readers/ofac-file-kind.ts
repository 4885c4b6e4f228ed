/** The files of OFAC's CSV family, whatever they are called: SDN.CSV is `entries`, and so is CONS_PRIM.CSV. */
export type OfacFileKind = 'entries' | 'aliases' | 'addresses' | 'comments';

/**
 * Which file of the family a row is from, by the number of its cells and what is in them: entries have 12, addresses 6,
 * aliases 5 with a type in the third, comments 2. Some copies have a header.
 */
export function ofacFileKind(cells: readonly string[]): OfacFileKind | undefined {
  const [first = '', second = '', third = ''] = cells.map((cell) => cell.trim());
  if (!/^(?:\d{1,9}|ent_num)$/i.test(first)) {
    return undefined;
  }
  switch (cells.length) {
    case 12:
      return 'entries';
    case 6:
      return /^(?:\d+|add_num|-0-)$/i.test(second) ? 'addresses' : undefined;
    case 5:
      return /^(?:[afn]\.?k\.?a\.?|alt_type|-0-)$/i.test(third) ? 'aliases' : undefined;
    case 2:
      return 'comments';
    default:
      return undefined;
  }
}
