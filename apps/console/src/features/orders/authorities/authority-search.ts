/** What the address says of the register: what is looked for, and which authority is open. */
export interface AuthoritySearch {
  readonly q?: string;
  readonly authority?: string;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readAuthoritySearch({ q: 'harbour', authority: 7 }) // => { q: 'harbour' }
 * ```
 */
export function readAuthoritySearch(search: Readonly<Record<string, unknown>>): AuthoritySearch {
  const { q, authority } = search;
  return { ...(isText(q) && { q }), ...(isText(authority) && { authority }) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
