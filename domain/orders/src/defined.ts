/**
 * An object without what is undefined in it.
 *
 * @example
 * defined({ a: 1, b: undefined }) // => { a: 1 }
 */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
