import { type Static, Type } from 'typebox';
import { OrderForm } from './order-form.ts';
import { closed, Instant, OwnId } from './scalar.ts';

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
] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

/** What one installation tells the other of an order. The chain of each direction lets nobody drop, repeat or move one. */
export const ExchangeEnvelope = Type.Object(
  {
    protocol: Type.Literal(EXCHANGE_PROTOCOL),
    id: OwnId('envelope: sending it twice changes nothing'),
    from: Type.String({ description: 'public key of the sender, base64url' }),
    to: Type.String({ description: 'public key of the receiver, base64url' }),
    seq: Type.Integer({ minimum: 1, description: 'place in this direction, without gaps' }),
    prev: Type.String({ description: 'SHA-256 of the envelope before in this direction, or 64 zeros' }),
    sentAt: Instant('sent'),
    kind: Type.Enum([...EXCHANGE_KINDS]),
    subject: OwnId('order, by the id that its issuer gave it'),
    order: Type.Optional(OrderForm),
    title: Type.Optional(Type.String({ maxLength: 500 })),
    body: Type.Optional(Type.String({ maxLength: 50_000 })),
    document: Type.Optional(Type.Unknown()),
    answer: Type.Optional(Type.Enum(['full', 'partial', 'refused', 'impossible'])),
    download: Type.Optional(
      Type.Object(
        { url: Type.String({ maxLength: 2_000 }), sha256: Type.String(), expiresAt: Instant('until') },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'ExchangeEnvelope' },
);
export type ExchangeEnvelope = Static<typeof ExchangeEnvelope>;

export const SignedEnvelope = Type.Object(
  {
    envelope: ExchangeEnvelope,
    signature: Type.String({
      maxLength: 200,
      description: 'Ed25519 over the canonical JSON (RFC 8785) of the envelope, base64url',
    }),
  },
  { ...closed, $id: 'SignedEnvelope' },
);
export type SignedEnvelope = Static<typeof SignedEnvelope>;

/** Another installation. */
export const ExchangePeer = Type.Object(
  {
    id: OwnId('peer'),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    side: Type.Enum(['authority', 'platform'], { description: 'what the other one is' }),
    url: Type.String({ maxLength: 500 }),
    publicKey: Type.String({ maxLength: 100 }),
    platform: Type.Optional(Type.String({ description: 'platform that orders to it are about' })),
    authorityId: Type.Optional(OwnId('authority that it speaks for')),
    removedAt: Type.Optional(Instant('since when nothing is taken of it')),
    sent: Type.Integer({ minimum: 0 }),
    received: Type.Integer({ minimum: 0 }),
    waiting: Type.Integer({ minimum: 0, description: 'envelopes that have not arrived yet' }),
    fault: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'ExchangePeer' },
);
export type ExchangePeer = Static<typeof ExchangePeer>;

/** An order that this installation issued to a platform by the exchange. */
export const IssuedOrder = Type.Object(
  {
    id: OwnId('order, as both sides call it'),
    peerId: OwnId('peer'),
    peerName: Type.String(),
    form: OrderForm,
    state: Type.Enum(['sent', 'acknowledged', 'clarification', 'answered', 'received', 'withdrawn']),
    answer: Type.Optional(Type.Enum(['full', 'partial', 'refused', 'impossible'])),
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
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'IssuedOrder' },
);
export type IssuedOrder = Static<typeof IssuedOrder>;
