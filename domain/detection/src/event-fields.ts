import type { Content, EventRecord, EventType, Session } from '@breakwater/contracts';

/** Event types that carry content with its text. */
export const CONTENT_EVENTS: readonly EventType[] = ['content.created', 'content.updated', 'content.shared'];

/** The content that an event carries whole; undefined where it carries none or only its id. */
export function contentOf({ event }: EventRecord): Partial<Content> | undefined {
  switch (event.type) {
    case 'content.created':
    case 'content.updated':
    case 'content.shared':
      return event.content;
    default:
      return undefined;
  }
}

/** How the user came in, where the event says so. */
export function sessionOf({ event }: EventRecord): Session | undefined {
  return 'session' in event ? event.session : undefined;
}
