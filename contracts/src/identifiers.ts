import { type Static, Type } from 'typebox';
import { closed } from './scalar.ts';

const text = (maxLength: number, description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength, description }));

/**
 * What the platform knows of a person behind an account beyond what the account shows. Each is used once, to make keyed
 * tokens of it, and is stored nowhere in clear.
 */
export const Identifiers = Type.Object(
  {
    email: text(320, 'address as given; made canonical by the rules of its provider'),
    emailVerified: Type.Optional(
      Type.Boolean({
        description:
          'the person proved to have the mailbox, e.g. by a link that was sent to it; left out: not proven',
      }),
    ),
    phone: text(
      40,
      'with country code (`+92 …` or `0092 …`), or as dialled in `phoneRegion`; with neither it is compared by its digits alone',
    ),
    phoneRegion: Type.Optional(
      Type.String({ pattern: '^[A-Z]{2}$', description: 'country whose way of dialling `phone` follows' }),
    ),
    phoneVerified: Type.Optional(
      Type.Boolean({
        description:
          'the person proved to have the line, e.g. by a code that was sent to it; left out: not proven',
      }),
    ),
    payment: text(200, 'what the payment provider calls the instrument; never a card number'),
    invite: text(500, 'invitation or referral by which the account came'),
    avatar: Type.Optional(
      Type.Object(
        {
          pdq: Type.Optional(
            Type.String({ pattern: '^[0-9a-f]{64}$', description: 'PDQ hash, hexadecimal' }),
          ),
          sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
        },
        closed,
      ),
    ),
    device: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_-]{0,39}$' }),
        Type.String({ maxLength: 500 }),
        {
          description:
            'properties of the device that stay the same, e.g. screen, gpu, fonts; each is compared apart',
          maxProperties: 40,
        },
      ),
    ),
  },
  { ...closed, $id: 'Identifiers' },
);
export type Identifiers = Static<typeof Identifiers>;

/** Keyed tokens that took the place of identifiers, as they are stored with an event. Only the gate can compare them. */
export interface SealedIdentifiers {
  readonly tokens: readonly SealedToken[];
  /** Why there are none, or why some are missing: a code, e.g. `vault-key-missing`, `phone-unreadable`. */
  readonly missing?: readonly string[];
}

/** One keyed token. */
export interface SealedToken {
  readonly type: string;
  /** Of the key. */
  readonly epoch: number;
  /** Base64url of 16 bytes, or of 32 for types that are compared by resemblance. */
  readonly token: string;
}
