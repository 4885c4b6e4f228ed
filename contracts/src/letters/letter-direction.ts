/** Languages that are written from right to left. */
const RTL = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * The direction of a language.
 *
 * @example
 * ```ts
 * directionOf('ur') // => 'rtl'
 * directionOf('pt') // => 'ltr'
 * ```
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RTL.has(language) ? 'rtl' : 'ltr';
}
