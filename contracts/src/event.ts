import { type Static, Type } from 'typebox';
import { Account } from './account.ts';
import { Content } from './content.ts';
import { Identifiers, type SealedIdentifiers } from './identifiers.ts';
import { Report } from './report.ts';
import { closed, ForeignId, Instant, Slug } from './scalar.ts';
import { Session } from './session.ts';

export const EVENT_TYPES = [
  'account.created',
  'account.updated',
  'account.signed_in',
  'account.followed',
  'content.created',
  'content.updated',
  'content.deleted',
  'content.shared',
  'report.created',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const base = {
  id: ForeignId('id of the event, unique per source: sending it twice changes nothing'),
  at: Instant('when it happened on the platform'),
  platform: Slug('platform on which it happened'),
  account: Account,
};

const OtherAccount = Type.Object(
  { id: ForeignId('id of the other account') },
  { ...closed, $id: 'OtherAccount' },
);
const ContentRef = Type.Object({ id: ForeignId('id of the content') }, { ...closed, $id: 'ContentRef' });
const SharedContent = Type.Object(
  { ...Content.properties, shareOf: ForeignId('content that is passed on') },
  { ...closed, $id: 'SharedContent' },
);

const session = { session: Type.Optional(Session) };
const identifiers = { identifiers: Type.Optional(Identifiers) };

/** One schema per event type; `EVENT_SCHEMAS[type]` validates that type only, so that errors point at the field. */
export const EVENT_SCHEMAS = {
  'account.created': Type.Object(
    { ...base, type: Type.Literal('account.created'), ...session, ...identifiers },
    closed,
  ),
  'account.updated': Type.Object(
    { ...base, type: Type.Literal('account.updated'), ...session, ...identifiers },
    closed,
  ),
  'account.signed_in': Type.Object(
    { ...base, type: Type.Literal('account.signed_in'), session: Session, ...identifiers },
    closed,
  ),
  'account.followed': Type.Object(
    { ...base, type: Type.Literal('account.followed'), target: OtherAccount, ...session },
    closed,
  ),
  'content.created': Type.Object(
    { ...base, type: Type.Literal('content.created'), content: Content, ...session },
    closed,
  ),
  'content.updated': Type.Object(
    { ...base, type: Type.Literal('content.updated'), content: Content, ...session },
    closed,
  ),
  'content.deleted': Type.Object(
    { ...base, type: Type.Literal('content.deleted'), content: ContentRef, ...session },
    closed,
  ),
  'content.shared': Type.Object(
    { ...base, type: Type.Literal('content.shared'), content: SharedContent, ...session },
    closed,
  ),
  'report.created': Type.Object(
    { ...base, type: Type.Literal('report.created'), report: Report, content: Type.Optional(ContentRef) },
    closed,
  ),
} as const;

/** What a platform sends. */
export const PlatformEvent = Type.Union(Object.values(EVENT_SCHEMAS), { $id: 'PlatformEvent' });
export type PlatformEvent = { [T in EventType]: Static<(typeof EVENT_SCHEMAS)[T]> }[EventType];

/** Where the session of an event went: into the sealed log, or nowhere since its key was missing. */
export type SessionKept = 'sealed' | 'log-key-missing';

/** An event as it is stored: what the platform sent, where it stands, and what is known of the account by then. */
export interface EventRecord {
  /** Id made by Breakwater. */
  readonly id: string;
  /** Position in the order of acceptance. */
  readonly seq: number;
  readonly lane: number;
  /** Who sent it: the source of the API key. */
  readonly source: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  readonly event: PlatformEvent;
  /** Keyed tokens in the place of `identifiers`, which no stored event has. */
  readonly sealed?: SealedIdentifiers;
  /** A session was sent; left out where none was. While the event is judged it is in the event, and in no stored one. */
  readonly sessionKept?: SessionKept;
  /** The account as known at this event: its own fields over what earlier events said. */
  readonly account: Account;
}
