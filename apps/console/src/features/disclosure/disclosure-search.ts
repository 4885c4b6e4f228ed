import { oneOf, searchReader, text } from '../../ui/address/search-reader.ts';

/** What the address says of a list of disclosure: which state is shown, and what is open.
 * @example
 * ```ts
 * readDisclosureSearch(['active'])({ state: 'active', open: 'h1' }) // => { state: 'active', open: 'h1' }
 * readDisclosureSearch(['active'])({ state: 'lost', open: 7 }) // => {}
 * ```
 */
export function readDisclosureSearch<State extends string>(states: readonly State[]) {
  return searchReader({
    state: oneOf(states),
    open: text,
    /** Only packages of one person alone that nobody has reviewed. */
    review: oneOf(['due']),
  });
}
