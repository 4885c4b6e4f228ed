/**
 * Whether a JSON Pointer into a request leads to a field, or to something within it.
 *
 * @example
 * ```ts
 * isAbout('/form/targets/0/value', 'targets') // => true
 * isAbout('/title', 'text') // => false
 * isAbout(undefined, 'text') // => false
 * ```
 */
export function isAbout(pointer: string | undefined, field: string): boolean {
  return pointer?.split('/').includes(field) ?? false;
}
