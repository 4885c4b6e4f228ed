/**
 * A record with a field set, or without it where the value says nothing more than its absence.
 *
 * @example
 * withField({ id: 'a', note: 'x' }, 'note', undefined) // => { id: 'a' }
 * withField({ id: 'a' }, 'note', 'x') // => { id: 'a', note: 'x' }
 */
export function withField<Value extends object, Key extends keyof Value>(
  value: Value,
  key: Key,
  next: Value[Key] | undefined,
): Value {
  const { [key]: _, ...rest } = value;
  return (next === undefined ? rest : { ...rest, [key]: next }) as Value;
}
