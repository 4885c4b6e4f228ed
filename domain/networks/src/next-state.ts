import type { NetworkState } from '@breakwater/contracts/networks';

/** What is known of a case when it is found again or its seeds are looked at again. */
export interface Standing {
  /** Undefined for a group that is found first. */
  readonly state: NetworkState | undefined;
  readonly hasSeed: boolean;
  /** Something stands behind it that did not when somebody decided. */
  readonly hasNewSeed: boolean;
  /** There are members that nobody has decided about. */
  readonly hasNewMember: boolean;
}

/**
 * The state that follows: without a seed a case is only shown, or closed when it had one; a decision holds until there
 * is something that whoever decided did not know.
 *
 * @example
 * ```ts
 * const standing = { hasSeed: true, hasNewSeed: false, hasNewMember: false };
 * nextState({ ...standing, state: undefined }) // => 'open'
 * nextState({ ...standing, state: 'open', hasSeed: false }) // => 'closed'
 * nextState({ ...standing, state: 'dismissed', hasNewSeed: true }) // => 'open'
 * nextState({ ...standing, state: undefined, hasSeed: false }) // => 'unseeded'
 * ```
 */
export function nextState({ state, hasSeed, hasNewSeed, hasNewMember }: Standing): NetworkState {
  switch (state) {
    case undefined:
    case 'unseeded':
      return hasSeed ? 'open' : 'unseeded';
    case 'open':
    case 'closed':
      return hasSeed ? 'open' : 'closed';
    case 'confirmed':
      if (!hasSeed) return 'closed';
      return hasNewMember ? 'open' : 'confirmed';
    case 'dismissed':
      return hasSeed && hasNewSeed ? 'open' : 'dismissed';
    default:
      return state satisfies never;
  }
}
