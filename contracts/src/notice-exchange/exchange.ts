import { type Static, Type } from 'typebox';
import { OrderForm } from '../orders/order-form.ts';
import { closed, Instant, OwnId } from '../scalar.ts';

export const EXCHANGE_PROTOCOL = 'breakwater-exchange/1';
export const EXCHANGE_KINDS = [
  'order',
  'acknowledgement',
  'clarification-request',
  'clarification',
  'answer',
  'production',
  'receipt',
  'withdrawal',
  'note',
  'incident',
  'letter',
] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

/** How the platform answered. */
export const EXCHANGE_ANSWERS = ['full', 'partial', 'refused', 'impossible'] as const;
export type ExchangeAnswer = (typeof EXCHANGE_ANSWERS)[number];

const SHA256 = '^[0-9a-f]{64}$';
const PUBLIC_KEY = '^[A-Za-z0-9_-]{43}$';
const SIGNATURE = '^[A-Za-z0-9_-]{86}$';

/** A one-time download of what is disclosed. */
export const ExchangeDownload = Type.Object(
  {
    url: Type.String({ maxLength: 2_000, pattern: '^https?://' }),
    sha256: Type.String({ pattern: SHA256 }),
    expiresAt: Instant('until'),
  },
  { ...closed, $id: 'ExchangeDownload' },
);
export type ExchangeDownload = Static<typeof ExchangeDownload>;

/** What one installation tells the other of an order. The chain of each direction lets nobody drop, repeat or move one. */
export const ExchangeEnvelope = Type.Object(
  {
    protocol: Type.Literal(EXCHANGE_PROTOCOL),
    id: OwnId('envelope: sending it twice changes nothing'),
    from: Type.String({ pattern: PUBLIC_KEY, description: 'public key of the sender, base64url' }),
    to: Type.String({ pattern: PUBLIC_KEY, description: 'public key of the receiver, base64url' }),
    seq: Type.Integer({ minimum: 1, description: 'place in this direction, without gaps' }),
    prev: Type.String({
      pattern: SHA256,
      description: 'SHA-256 of the envelope before in this direction, or 64 zeros',
    }),
    seen: Type.Object(
      {
        seq: Type.Integer({
          minimum: 0,
          description: 'last place of the other direction that the sender had; 0: none',
        }),
        hash: Type.String({ pattern: SHA256, description: 'SHA-256 of that envelope, or 64 zeros' }),
      },
      closed,
    ),
    sentAt: Instant('sent'),
    kind: Type.Enum([...EXCHANGE_KINDS]),
    subject: OwnId(
      'order, by the id that its issuer gave it; for `incident` and `letter` what it is, by the id of its sender',
    ),
    order: Type.Optional(OrderForm),
    title: Type.Optional(Type.String({ maxLength: 500 })),
    body: Type.Optional(Type.String({ maxLength: 50_000 })),
    document: Type.Optional(
      Type.Unknown({
        description:
          'form of the law as data; for `incident` its facts (IncidentFacts), for `letter` the letter (LetterDocument)',
      }),
    ),
    answer: Type.Optional(Type.Enum([...EXCHANGE_ANSWERS])),
    download: Type.Optional(ExchangeDownload),
  },
  { ...closed, $id: 'ExchangeEnvelope' },
);
export type ExchangeEnvelope = Static<typeof ExchangeEnvelope>;

export const SignedEnvelope = Type.Object(
  {
    envelope: ExchangeEnvelope,
    signature: Type.String({
      pattern: SIGNATURE,
      description: 'Ed25519 over the canonical JSON (RFC 8785) of the envelope, base64url',
    }),
  },
  { ...closed, $id: 'SignedEnvelope' },
);
export type SignedEnvelope = Static<typeof SignedEnvelope>;

/** Why an envelope that is kept in the ledger had no effect. */
export const EXCHANGE_REFUSALS = [
  'order-unknown',
  'order-known',
  'kind-not-yours',
  'form-missing',
  'answer-missing',
  'order-not-taken',
  'incident-not-taken',
  'letter-not-taken',
] as const;
export type ExchangeRefusal = (typeof EXCHANGE_REFUSALS)[number];

/** What the receiver signs: that it has the envelope with this hash, since when, and whether it did what it says. */
export const ExchangeReceipt = Type.Object(
  {
    protocol: Type.Literal(EXCHANGE_PROTOCOL),
    receiver: Type.String({ pattern: PUBLIC_KEY, description: 'public key of the receiver, base64url' }),
    id: OwnId('envelope'),
    seq: Type.Integer({ minimum: 1 }),
    hash: Type.String({ pattern: SHA256, description: 'SHA-256 of the canonical JSON of the envelope' }),
    receivedAt: Instant('received'),
    refused: Type.Optional(
      Type.Enum([...EXCHANGE_REFUSALS], { description: 'kept in the ledger, but without effect' }),
    ),
  },
  { ...closed, $id: 'ExchangeReceipt' },
);
export type ExchangeReceipt = Static<typeof ExchangeReceipt>;

export const SignedReceipt = Type.Object(
  { receipt: ExchangeReceipt, signature: Type.String({ pattern: SIGNATURE }) },
  { ...closed, $id: 'SignedReceipt' },
);
export type SignedReceipt = Static<typeof SignedReceipt>;

/** Who an installation is in the exchange. */
export const ExchangeKey = Type.Object(
  { protocol: Type.Literal(EXCHANGE_PROTOCOL), publicKey: Type.String({ pattern: PUBLIC_KEY }) },
  { ...closed, $id: 'ExchangeKey' },
);
export type ExchangeKey = Static<typeof ExchangeKey>;

/**
 * What stops an exchange until people have looked: two envelopes in one place (`fork`), or the other side knows more of
 * us than we do (`ahead`), as after a restored backup.
 */
export const EXCHANGE_FAULTS = ['fork', 'ahead'] as const;
export type ExchangeFault = (typeof EXCHANGE_FAULTS)[number];

/** Another installation. */
export const ExchangePeer = Type.Object(
  {
    id: OwnId('peer'),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    side: Type.Enum(['authority', 'platform'], { description: 'what the other one is' }),
    url: Type.String({ maxLength: 500 }),
    publicKey: Type.String({ pattern: PUBLIC_KEY }),
    platform: Type.Optional(Type.String({ description: 'platform that orders to it are about' })),
    authorityId: Type.Optional(OwnId('authority that it speaks for')),
    removedAt: Type.Optional(Instant('since when nothing is taken of it')),
    sent: Type.Integer({ minimum: 0 }),
    received: Type.Integer({ minimum: 0 }),
    waiting: Type.Integer({ minimum: 0, description: 'envelopes that have not arrived yet' }),
    refusals: Type.Integer({
      minimum: 0,
      description: 'of what was sent, kept by the other side without effect',
    }),
    lastError: Type.Optional(Type.String({ description: 'code of what kept the oldest waiting one back' })),
    nextTryAt: Type.Optional(Instant('next attempt')),
    fault: Type.Optional(
      Type.Enum([...EXCHANGE_FAULTS], { description: 'why nothing is sent or taken any more' }),
    ),
  },
  { ...closed, $id: 'ExchangePeer' },
);
export type ExchangePeer = Static<typeof ExchangePeer>;

export const ISSUED_STATES = [
  'sent',
  'acknowledged',
  'clarification',
  'answered',
  'received',
  'withdrawn',
] as const;
export type IssuedState = (typeof ISSUED_STATES)[number];

/** An order that this installation issued to a platform by the exchange. */
export const IssuedOrder = Type.Object(
  {
    id: OwnId('order, as both sides call it'),
    peerId: OwnId('peer'),
    peerName: Type.String(),
    form: OrderForm,
    state: Type.Enum([...ISSUED_STATES]),
    answer: Type.Optional(Type.Enum([...EXCHANGE_ANSWERS])),
    issuedBy: Type.String(),
    issuedAt: Instant('issued'),
    messages: Type.Array(
      Type.Object(
        {
          seq: Type.Integer(),
          direction: Type.Enum(['in', 'out']),
          kind: Type.Enum([...EXCHANGE_KINDS]),
          at: Instant('sent'),
          title: Type.Optional(Type.String()),
          body: Type.Optional(Type.String()),
          document: Type.Optional(Type.Unknown({ description: 'form of the law as data' })),
          download: Type.Optional(ExchangeDownload),
          arrivedAt: Type.Optional(Instant('since when the other side has it, by its signed receipt')),
          refused: Type.Optional(Type.Enum([...EXCHANGE_REFUSALS])),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'IssuedOrder' },
);
export type IssuedOrder = Static<typeof IssuedOrder>;

/** Where an installation takes envelopes of others. */
export const ENVELOPES_PATH = '/exchange/v1/envelopes';
/** Bytes of the largest order that is exchanged. */
export const LARGEST_ORDER_BYTES = 4 * 1024 ** 2;
/** Bytes of the largest envelope: the largest order, and what stands around it. */
export const LARGEST_ENVELOPE_BYTES = LARGEST_ORDER_BYTES + 64 * 1024;
