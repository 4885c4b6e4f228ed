import type { Role } from './permission.ts';

/** How much of a period is over, in per cent; 100 is overdue. */
export type OrderDueShare = 50 | 80 | 100;

/** What domains tell each other through the outbox: the topic and what it carries. */
export interface OutboxEvents {
  /** A bank has a new version (or is gone): matchers rebuild it. */
  'bank.changed': { readonly bankId: string; readonly version: number };
  /** People confirmed texts as violations, or no longer do: detection takes their fingerprints anew. */
  'confirmed.changed': { readonly decisionIds: readonly string[] };
  /** A network case was confirmed, or is no longer: detection asks anew who belongs to one. */
  'network.changed': { readonly networkId: string };
  /** Another rule set is live: judges recompile. */
  'ruleset.activated': { readonly rulesetId: string };
  /** Queues or routing rules changed: judges load them again. */
  'routing.changed': { readonly version: number };
  /** An API key was made, changed or revoked: key caches forget. */
  'key.changed': { readonly keyId: string };
  /** A member of staff was changed or disabled: what is remembered of their keys is forgotten. */
  'staff.changed': { readonly staffId: string };
  /** A role lets its holders do something else. */
  'role.changed': { readonly role: Role };
  /** A list has a new version, or is screened otherwise: indexes follow. */
  'list.changed': { readonly listId: string; readonly version: number };
  /** Removals were added to the vault, changed or left it: gates follow. */
  'removals.changed': { readonly removalIds: readonly string[] };
  /** Ranges of addresses were given: gates load them. */
  'addresses.changed': { readonly class: string };
  /** The vault has another key, or a breaker of the gate tripped or was reset. */
  'vault.changed': { readonly what: 'keys' | 'breakers' };
  /** A version of a model went to another mode, or a model was switched off: detection takes the models anew. */
  'model.changed': { readonly model: string };
  /** An order of an authority came or changed. */
  'order.changed': { readonly orderId: string };
  /** A deadline of an order comes near, or is over. */
  'order.due': { readonly orderId: string; readonly clock: string; readonly share: OrderDueShare };
  /** The sign-in log has another key. */
  'disclosure.changed': { readonly what: 'keys' };
  /** A law pack has a new version: every process reads the law again. */
  'law.changed': { readonly pack: string; readonly version: string };
  /** A webhook endpoint was made, changed or removed. */
  'endpoint.changed': { readonly endpointId: string };
}
export type OutboxTopic = keyof OutboxEvents;
