import { type Static, Type } from 'typebox';
import { Money } from '../ledger/matter.ts';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';
import { LETTER_ELEMENTS, LETTER_KINDS, type LetterKind } from './letter-template.ts';

/** Items of a letter: more are sent as several letters, or handed over as a file. */
export const MOST_ITEMS = 2_000;
/** Where a letter stands: `ready` has its number and is as it will go out; `issued` has left the house at least once. */
export const LETTER_STATES = ['draft', 'ready', 'issued', 'discarded'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/**
 * On what way a letter goes: `mail` by the mail server, `exchange` to another installation, `desk` as a message in the
 * thread of its order; `post` and `portal` are done by hand and noted.
 */
export const LETTER_CHANNELS = ['mail', 'exchange', 'desk', 'post', 'portal'] as const;
export type LetterChannel = (typeof LETTER_CHANNELS)[number];

/** `handed`: the mail server took it over, or a person says so. Nothing here says that it was delivered or read. */
export const DISPATCH_STATES = ['queued', 'handed', 'refused', 'cancelled'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

export const LetterElementName = Type.Enum([...LETTER_ELEMENTS]);
export const LetterKindName = Type.Enum(Object.keys(LETTER_KINDS) as LetterKind[]);
export const LetterLanguage = Type.String({ pattern: '^[a-z]{2}$', examples: ['en', 'ur'] });

const text = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description });
const line = (maxLength: number, description: string) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^[^\\r\\n\\u2028\\u2029]*\\S[^\\r\\n\\u2028\\u2029]*$',
    description,
  });

/** What a letter is about, where it belongs to something. */
export const LetterAbout = Type.Object(
  { kind: Type.Enum(['matter', 'order', 'case']), id: OwnId('matter, order or case') },
  { ...closed, $id: 'LetterAbout' },
);
export type LetterAbout = Static<typeof LetterAbout>;

export const LetterAddressee = Type.Object(
  {
    name: line(300, 'person, office or company'),
    lines: Type.Optional(Type.Array(line(200, 'line of the postal address'), { maxItems: 8 })),
  },
  { ...closed, $id: 'LetterAddressee' },
);
export type LetterAddressee = Static<typeof LetterAddressee>;

/** What a letter says of its case; letterhead, number and date are the house's. */
export const LetterValues = Type.Object(
  {
    addressee: Type.Optional(LetterAddressee),
    reference: Type.Optional(line(300, 'what the other side calls it')),
    signatory: Type.Optional(Slug('signatory of the settings')),
    ground: Type.Optional(text(4_000, 'law and article')),
    facts: Type.Optional(text(20_000, 'what happened')),
    asked: Type.Optional(text(10_000, 'what the other side is to do')),
    dueAt: Type.Optional(
      Type.Object(
        {
          at: Instant('by when'),
          zone: Type.String({ maxLength: 60, description: 'IANA zone in which it is told' }),
        },
        closed,
      ),
    ),
    missing: Type.Optional(text(10_000, 'what an answer or an order lacks')),
    amount: Type.Optional(Money),
    remedy: Type.Optional(text(4_000, 'before whom it can be challenged, until when')),
    nextStep: Type.Optional(text(4_000, 'what follows')),
  },
  { ...closed, $id: 'LetterValues' },
);
export type LetterValues = Static<typeof LetterValues>;

/** An address, an account, or another thing that the letter is about. */
export const LetterItem = Type.Object(
  {
    value: Type.String({ minLength: 1, maxLength: 4_096, pattern: '\\S' }),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  },
  { ...closed, $id: 'LetterItem' },
);
export type LetterItem = Static<typeof LetterItem>;

/** Where it is to go: a signature holds for this way and this address alone. */
export const LetterRoute = Type.Object(
  {
    channel: Type.Enum([...LETTER_CHANNELS]),
    to: Type.Optional(
      line(500, 'mail address, id of the peer, or address of the portal; by post the addressee is enough'),
    ),
  },
  { ...closed, $id: 'LetterRoute' },
);
export type LetterRoute = Static<typeof LetterRoute>;

/** A letter on its way, and how far it came. */
export const LetterDispatch = Type.Object(
  {
    id: OwnId('dispatch'),
    channel: Type.Enum([...LETTER_CHANNELS]),
    to: Type.Optional(Type.String()),
    state: Type.Enum([...DISPATCH_STATES]),
    by: Type.String(),
    at: Instant('when it was sent, or noted'),
    handedAt: Type.Optional(Instant('when it was taken over; by hand: when a person says')),
    messageId: Type.Optional(Type.String({ description: 'Message-ID of the mail, or id of the envelope' })),
    attempts: Type.Integer({ minimum: 0 }),
    nextTryAt: Type.Optional(Instant('next attempt')),
    said: Type.Optional(Type.String({ description: 'what the mail server said, or what the person noted' })),
    ledgerFault: Type.Optional(Type.String({ description: 'why no entry could be written in its matter' })),
  },
  { ...closed, $id: 'LetterDispatch' },
);
export type LetterDispatch = Static<typeof LetterDispatch>;

/** Who signed what: it stands while the fingerprint does. */
export const LetterSignature = Type.Object(
  { by: Type.String(), at: Instant('signed'), fingerprint: Type.String() },
  { ...closed, $id: 'LetterSignature' },
);
export type LetterSignature = Static<typeof LetterSignature>;

const summary = {
  id: OwnId('letter'),
  kind: LetterKindName,
  language: LetterLanguage,
  state: Type.Enum([...LETTER_STATES]),
  number: Type.Optional(Type.String({ description: 'running number of its register, once it is ready' })),
  date: Type.Optional(Type.String({ description: 'day that it bears' })),
  subject: Type.String({ description: 'as it reads' }),
  addressee: Type.Optional(Type.String({ description: 'name' })),
  about: Type.Optional(LetterAbout),
  instrument: Type.Optional(Slug('law pack')),
  route: Type.Optional(LetterRoute),
  severe: Type.Boolean({ description: 'a second person signs it' }),
  signed: Type.Boolean(),
  dispatch: Type.Optional(Type.Enum([...DISPATCH_STATES], { description: 'of the last way' })),
  missing: Type.Array(LetterElementName, { description: 'what it requires and does not say' }),
  createdAt: Instant('begun'),
  createdBy: Type.String(),
};
export const LetterSummary = Type.Object(summary, { ...closed, $id: 'LetterSummary' });
export type LetterSummary = Static<typeof LetterSummary>;

export const Letter = Type.Object(
  {
    ...summary,
    register: Slug('register of the settings'),
    template: Type.String({ description: 'where its words came from' }),
    subjectText: Type.String({ description: 'with elements in braces' }),
    paragraphs: Type.Array(Type.String(), { description: 'with elements in braces' }),
    requires: Type.Array(LetterElementName),
    values: LetterValues,
    items: Type.Array(LetterItem),
    asCorrespondence: Type.Boolean({
      description: 'its matter notes it as correspondence, since the step itself stands there already',
    }),
    text: Type.String({ description: 'as it reads' }),
    textSha256: Type.Optional(Type.String({ description: 'of the text, once it is ready' })),
    pdfSha256: Type.Optional(Type.String({ description: 'of the PDF, once it was made' })),
    fingerprint: Type.Optional(Type.String({ description: 'what a signature or a sending binds' })),
    signature: Type.Optional(LetterSignature),
    writtenBy: Type.Array(Type.String(), { description: 'who wrote it: none of them signs it' }),
    dispatches: Type.Array(LetterDispatch),
    discardedBecause: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'Letter' },
);
export type Letter = Static<typeof Letter>;
