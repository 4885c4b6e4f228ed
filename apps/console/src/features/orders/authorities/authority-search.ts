import { searchReader, text } from '../../../ui/address/search-reader.ts';

/** What the address says of the register: what is looked for, and which authority is open.
 * @example
 * ```ts
 * readAuthoritySearch({ q: 'harbour', authority: 7 }) // => { q: 'harbour' }
 * ```
 */
export const readAuthoritySearch = searchReader({ q: text, authority: text });
