import type { EventRecord, Session } from '@breakwater/contracts';

/** How the user came in, where the event says so. */
export function sessionOf({ event }: EventRecord): Session | undefined {
  return 'session' in event ? event.session : undefined;
}
