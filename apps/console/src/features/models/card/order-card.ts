/** What is read first on a card. What it is not for has the same weight as what it is for. */
const ORDER: readonly string[] = [
  'title',
  'purpose',
  'notFor',
  'limits',
  'cautions',
  'data',
  'sources',
  'licence',
  'licences',
  'languages',
  'masked',
  'method',
];

/**
 * The entries of a card in the order in which they are read; empty ones are left out.
 *
 * @example
 * ```ts
 * orderCard({ made: 1, purpose: 'p', data: [] }) // => [['purpose', 'p'], ['made', 1]]
 * ```
 */
export function orderCard(card: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const place = (key: string) => {
    const found = ORDER.indexOf(key);
    return found < 0 ? ORDER.length : found;
  };
  return Object.entries(card)
    .filter(([, value]) => !isEmpty(value))
    .sort(([a], [b]) => place(a) - place(b));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
