/** What others are told from here. */
export interface DisclosureOutbox {
  /** The sign-in log has another key. */
  'disclosure.changed': { readonly what: 'keys' };
}
