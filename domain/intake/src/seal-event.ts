import type {
  Identifiers,
  PlatformEvent,
  SealedIdentifiers,
  Session,
  SessionKept,
} from '@breakwater/contracts';

/** Port: makes keyed tokens of what a platform knows of a person. `at`: when it was so, milliseconds since the epoch. */
export type Seal = (identifiers: Identifiers, at: number) => SealedIdentifiers;

/** Port: seals how a user came in until the event is judged, under keys that the database never sees. */
export interface SessionSeal {
  /** Undefined while the key is missing: the session is then let go of. */
  seal(eventId: string, session: Session): Uint8Array | undefined;
  /** Undefined where it cannot be opened any more. */
  open(eventId: string, sealed: Uint8Array): Promise<Session | undefined>;
}

/** Without keys nothing of a session is kept, and rules see that it is unknown. */
export const NO_SESSION_SEAL: SessionSeal = { seal: () => undefined, open: async () => undefined };

/**
 * Takes the session out of an event, before anything is stored of it: sealed it waits in the queue, and nowhere else.
 *
 * @example
 * const account = { id: 'a1' };
 * const event = { id: 'e1', type: 'account.signed_in', at: '2026-05-04T09:30:00Z', platform: 'harbour', account };
 * const sealed = sealSession({ ...event, session: { ip: '192.0.2.1' } }, 'id', NO_SESSION_SEAL);
 * [sealed.event.session, sealed.sessionKept] // => [undefined, 'log-key-missing']
 */
export function sealSession(
  event: PlatformEvent,
  eventId: string,
  sessions: SessionSeal,
): {
  readonly event: PlatformEvent;
  readonly session?: Uint8Array;
  readonly sessionKept?: SessionKept;
} {
  if (!('session' in event) || event.session === undefined) return { event };
  const { session, ...others } = event;
  // A sign-in is sent with its session, and stored without it.
  const rest = others as PlatformEvent;
  const sealed = sessions.seal(eventId, session);
  if (sealed === undefined) return { event: rest, sessionKept: 'log-key-missing' };
  return { event: rest, session: sealed, sessionKept: 'sealed' };
}

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
