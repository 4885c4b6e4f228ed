import type { Identifiers, PlatformEvent, SealedIdentifiers } from '@breakwater/contracts';

/** Port: makes keyed tokens of what a platform knows of a person. `at`: when it was so, milliseconds since the epoch. */
export type Seal = (identifiers: Identifiers, at: number) => SealedIdentifiers;

/** Without a vault nothing can be made of identifiers, and they are let go of all the same. */
export const NO_VAULT: Seal = () => ({ tokens: [], missing: ['vault-key-missing'] });

/**
 * Takes the identifiers out of an event, before anything is stored of it: what stays is tokens, or why there are none.
 *
 * @example
 * const account = { id: 'a1' };
 * const event = { id: 'e1', type: 'account.created', at: '2026-05-04T09:30:00Z', platform: 'harbour', account };
 * const sealed = sealEvent({ ...event, identifiers: { email: 'a@example.org' } }, 0, NO_VAULT);
 * [sealed.event.identifiers, sealed.sealed?.missing] // => [undefined, ['vault-key-missing']]
 */
export function sealEvent(
  event: PlatformEvent,
  at: number,
  seal: Seal,
): { readonly event: PlatformEvent; readonly sealed?: SealedIdentifiers } {
  if (!('identifiers' in event) || event.identifiers === undefined) return { event };
  const { identifiers, ...rest } = event;
  return { event: rest, sealed: seal(identifiers, at) };
}
