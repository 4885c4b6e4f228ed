/**
 * Whether a JSON Pointer into a request leads to a field, or to something within it. A field of the same name deeper down is
 * another one; the form of an order alone is sent within one member.
 *
 * @example
 * ```ts
 * isAbout('/form/targets/0/value', 'targets') // => true
 * isAbout('/title', 'text') // => false
 * isAbout('/first/title', 'title') // => false
 * isAbout(undefined, 'text') // => false
 * ```
 */
export function isAbout(pointer: string | undefined, field: string): boolean {
  const [, first, second] = pointer?.split('/') ?? [];
  return (first === 'form' ? second : first) === field;
}
