/**
 * Spreads what people entered, a JSON column, beside what else is known.
 *
 * @example
 * ```ts
 * entered({ id: 'a-1', entry: { name: 'Police' } }) // => { name: 'Police', id: 'a-1' }
 * ```
 */
export function entered<Entry extends object, Known extends object>({
  entry,
  ...known
}: { readonly entry: Entry } & Known): Entry & Omit<Known, 'entry'> {
  return { ...entry, ...(known as Omit<Known, 'entry'>) };
}
