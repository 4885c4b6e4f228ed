import { type Static, Type } from 'typebox';
import { Production } from '../disclosure/disclosure.ts';
import { Deadline } from '../law/deadline.ts';
import { LawPack, PackRequestType } from '../law/law-pack.ts';
import { AUTHORITY_KINDS } from '../law/law-vocabulary.ts';
import { LocalText } from '../local-text.ts';
import { OrderDefect } from '../orders/assessment.ts';
import { Authority } from '../orders/authority.ts';
import { ORDER_ANSWERS, Order, OrderMessage, OrderSummary, OrderTask } from '../orders/order.ts';
import { closed, Instant, OwnId } from '../scalar.ts';

/** Whom an invitation to the portal is for: shown before a passkey is made. */
export const PortalInvitation = Type.Object(
  {
    name: Type.String(),
    authorityName: Type.String(),
    locale: Type.Enum(['en', 'ur']),
    expiresAt: Instant('until when the authority vouches for the account'),
  },
  { ...closed, $id: 'PortalInvitation' },
);
export type PortalInvitation = Static<typeof PortalInvitation>;

/** What the law asks of an order, as the portal explains it to who files one. Tests and grounds are not in it. */
export const PortalLaw = Type.Object(
  {
    packs: Type.Array(
      Type.Object(
        {
          ...Type.Pick(LawPack.properties.pack, ['id', 'title', 'jurisdiction', 'version', 'status'])
            .properties,
          requestTypes: Type.Array(
            Type.Pick(PackRequestType, [
              'id',
              'title',
              'kind',
              'form',
              'voluntary',
              'authorities',
              'elements',
              'scope',
              'clocks',
            ]),
          ),
        },
        closed,
      ),
    ),
    languages: Type.Array(Type.String(), { description: 'in which the platform takes orders' }),
    addressees: Type.Array(Type.String(), { description: 'names under which the platform is addressed' }),
  },
  { ...closed, $id: 'PortalLaw' },
);
export type PortalLaw = Static<typeof PortalLaw>;

/** What would be found in an order if it were filed now. Nothing is stored. */
export const PortalCheck = Type.Object(
  {
    defects: Type.Array(OrderDefect),
    /** Periods of the law as they would run: what is due by when, and what waits for a defect to be mended. */
    clocks: Type.Array(
      Type.Object(
        {
          clock: Type.String(),
          label: LocalText,
          owedBy: Type.Enum(['provider', 'authority']),
          dueAt: Type.Optional(Instant('when it would be due')),
          art: Type.String(),
          ownAim: Type.Boolean(),
        },
        closed,
      ),
    ),
    clock: Type.Enum(['running', 'running-with-defects', 'not-begun', 'none'], {
      description: 'what the clock of the platform would do',
    }),
    packStatus: Type.Optional(Type.Enum(['draft', 'reviewed', 'retired'])),
    unclassified: Type.Boolean({ description: 'nobody can tell under which law it is made' }),
  },
  { ...closed, $id: 'PortalCheck' },
);
export type PortalCheck = Static<typeof PortalCheck>;

/** A letter of an authority about its order. */
export const PortalLetter = Type.Object(
  {
    body: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' }),
    about: Type.Optional(
      Type.Enum(['user-informed'], {
        description:
          'that they told the user or lifted the secrecy: whether we tell them is then decided again',
      }),
    ),
  },
  { ...closed, $id: 'PortalLetter' },
);
export type PortalLetter = Static<typeof PortalLetter>;

/** An order in the list of its authority. */
export const PortalOrderSummary = Type.Object(
  {
    ...Type.Pick(OrderSummary, [
      'id',
      'number',
      'reference',
      'state',
      'kind',
      'instrument',
      'requestType',
      'channel',
      'emergency',
      'secrecyUntil',
      'targets',
      'defects',
      'receivedAt',
      'dueAt',
      'dueClock',
      'paused',
      'updatedAt',
    ]).properties,
    owedBy: Type.Optional(Type.Enum(['provider', 'authority'], { description: 'by whom what is due next' })),
  },
  { ...closed, $id: 'PortalOrderSummary' },
);
export type PortalOrderSummary = Static<typeof PortalOrderSummary>;

/** A package as the authority sees it. */
export const PortalProduction = Type.Object(
  {
    ...Type.Pick(Production, ['id', 'state', 'note', 'notBefore', 'expiresAt', 'downloadedAt', 'receipt'])
      .properties,
    sha256: Type.Optional(Type.String({ description: 'of the encrypted file' })),
    bytes: Type.Optional(Type.Integer()),
    publicKey: Type.Optional(Type.String({ description: 'with which its manifest is signed' })),
  },
  { ...closed, $id: 'PortalProduction' },
);
export type PortalProduction = Static<typeof PortalProduction>;

/**
 * An order as its authority sees it: what it said itself, and what it is owed. Not the tests it was put to, not who
 * works on it, not what other authorities asked.
 */
export const PortalOrder = Type.Object(
  {
    ...PortalOrderSummary.properties,
    form: Order.properties.form,
    original: Type.Optional(
      Type.Object(
        {
          sha256: Type.String(),
          bytes: Type.Integer(),
          name: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    receipt: Type.Object(
      {
        sha256: Type.String({ description: 'of what was filed' }),
        at: Instant('received'),
        amendedSha256: Type.Optional(Type.String({ description: 'of the order as it was mended since' })),
      },
      closed,
    ),
    clock: Order.properties.clock,
    defectList: Type.Array(OrderDefect),
    deadlines: Type.Array(Deadline),
    tasks: Type.Array(Type.Pick(OrderTask, ['target', 'status', 'because', 'effectAt']), {
      description: 'the first 200',
    }),
    taskCount: Type.Integer({ minimum: 0 }),
    messages: Type.Array(
      Type.Pick(OrderMessage, [
        'id',
        'direction',
        'kind',
        'subject',
        'body',
        'document',
        'language',
        'sentAt',
        'deliveredAt',
        'acknowledgedAt',
        'respondedAt',
      ]),
    ),
    answer: Type.Optional(
      Type.Object(
        {
          answer: Type.Enum([...ORDER_ANSWERS]),
          reason: Type.String(),
          grounds: Type.Array(
            Type.Object(
              { id: Type.String(), label: Type.Optional(LocalText), art: Type.Optional(Type.String()) },
              closed,
            ),
          ),
          at: Instant('answered'),
        },
        closed,
      ),
    ),
    productions: Type.Array(PortalProduction),
    may: Type.Object({ amend: Type.Boolean(), write: Type.Boolean(), withdraw: Type.Boolean() }, closed),
  },
  { ...closed, $id: 'PortalOrder' },
);
export type PortalOrder = Static<typeof PortalOrder>;

/** What an authority sees and changes of itself. */
export const PortalAuthority = Type.Object(
  {
    ...Type.Pick(Authority, ['id', 'name', 'country', 'timezone', 'languages', 'recipient', 'recipientUntil'])
      .properties,
    id: OwnId('authority'),
    kind: Type.Enum([...AUTHORITY_KINDS]),
    waiting: Type.Array(
      Type.Object(
        {
          recipient: Type.String(),
          fingerprint: Type.String(),
          enteredAt: Instant('entered'),
          countsFrom: Type.Optional(Instant('from when it is used; the platform has to confirm it first')),
        },
        closed,
      ),
      { description: 'keys that were entered and do not count yet' },
    ),
  },
  { ...closed, $id: 'PortalAuthority' },
);
export type PortalAuthority = Static<typeof PortalAuthority>;
