/** What others are told from here. */
export interface WebhooksOutbox {
  /** A webhook endpoint was made, changed or removed. */
  'endpoint.changed': { readonly endpointId: string };
}
