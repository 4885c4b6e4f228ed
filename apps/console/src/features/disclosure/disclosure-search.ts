/** What the address says of a list of disclosure: which state is shown, and what is open. */
export interface DisclosureSearch<State extends string = string> {
  readonly state?: State;
  readonly open?: string;
  /** Only packages of one person alone that nobody has reviewed. */
  readonly review?: 'due';
}

const LONGEST = 100;

/** @example
 * ```ts
 * readDisclosureSearch(['active'])({ state: 'active', open: 'h1' }) // => { state: 'active', open: 'h1' }
 * readDisclosureSearch(['active'])({ state: 'lost', open: 7 }) // => {}
 * ```
 */
export function readDisclosureSearch<State extends string>(
  states: readonly State[],
): (search: Readonly<Record<string, unknown>>) => DisclosureSearch<State> {
  return (search) => {
    const state = states.find((one) => one === search.state);
    const { open } = search;
    return {
      ...(state !== undefined && { state }),
      ...(search.review === 'due' && { review: 'due' as const }),
      ...(typeof open === 'string' && open !== '' && open.length <= LONGEST && { open }),
    };
  };
}
