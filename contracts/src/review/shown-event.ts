import { type Static, Type } from 'typebox';
import { Account } from '../account.ts';
import { Content } from '../content.ts';
import { EVENT_TYPES } from '../event.ts';
import { Report } from '../report.ts';
import { closed, OwnId } from '../scalar.ts';

/**
 * An event as staff see it: without how the user came in, which is behind a permission of its own. The pointers of
 * evidence (`/content/text`, `/account/bio`) lead into it.
 */
export const ShownEvent = Type.Object(
  {
    id: OwnId('id that Breakwater gave the event'),
    type: Type.Enum([...EVENT_TYPES]),
    platform: Type.String(),
    source: Type.String(),
    at: Type.String({ format: 'date-time', description: 'when it happened, as the platform says' }),
    receivedAt: Type.String({ format: 'date-time' }),
    account: Account,
    content: Type.Optional(Content),
    contentId: Type.Optional(Type.String({ description: 'content that it is about' })),
    target: Type.Optional(Type.String({ description: 'id of the other account' })),
    report: Type.Optional(Report),
  },
  { ...closed, $id: 'ShownEvent' },
);
export type ShownEvent = Static<typeof ShownEvent>;
