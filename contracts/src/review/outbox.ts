/** What others are told from here. */
export interface ReviewOutbox {
  /** Queues or routing rules changed: judges load them again. */
  'routing.changed': { readonly version: number };
}
