/** What others are told from here. */
export interface ReturnsOutbox {
  /** Removals were added to the vault, changed or left it: gates follow. */
  'removals.changed': { readonly removalIds: readonly string[] };
  /** Ranges of addresses were given: gates load them. */
  'addresses.changed': { readonly class: string };
  /** The vault has another key, or a breaker of the gate tripped or was reset. */
  'vault.changed': { readonly what: 'keys' | 'breakers' };
}
