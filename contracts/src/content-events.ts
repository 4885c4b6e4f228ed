import type { Content } from './content.ts';
import type { EventRecord, EventType } from './event.ts';

/** Event types that carry content with its text. */
export const CONTENT_EVENTS: readonly EventType[] = ['content.created', 'content.updated', 'content.shared'];

/** The content that an event carries whole, with what it passes on; undefined where it carries none or only its id. */
export function contentOf({ event }: Pick<EventRecord, 'event'>): Content | undefined {
  switch (event.type) {
    case 'content.created':
    case 'content.updated':
    case 'content.shared':
      return event.content;
    default:
      return undefined;
  }
}
