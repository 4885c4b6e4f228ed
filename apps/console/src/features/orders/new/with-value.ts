/**
 * A copy with a field set; a field without a value is left out, since the API takes no empty ones.
 *
 * @example
 * ```ts
 * withValue({ a: 1 }, 'b', 'x') // => { a: 1, b: 'x' }
 * withValue({ a: 1, b: 'x' }, 'b', '') // => { a: 1 }
 * withValue({ a: 1, b: ['x'] }, 'b', []) // => { a: 1 }
 * ```
 */
export function withValue<Thing extends object, Name extends string>(
  thing: Thing,
  name: Name,
  value: unknown,
): Thing {
  const { [name]: _, ...rest } = thing as Record<string, unknown>;
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return (isEmpty ? rest : { ...rest, [name]: value }) as Thing;
}
