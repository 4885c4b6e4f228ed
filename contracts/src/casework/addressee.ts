import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';

/**
 * Ways in which somebody can be reached. `exchange` is another installation: orders and notices to it go by the exchange,
 * where both sides hold the same.
 */
export const CHANNEL_KINDS = ['portal', 'email', 'post', 'exchange'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** The two letters of a language that letters are written in. */
export const LetterLanguage = Type.String({ pattern: '^[a-z]{2}$', description: 'language of letters' });

export const AddresseeChannel = Type.Object(
  {
    kind: Type.Enum([...CHANNEL_KINDS]),
    value: Type.String({
      minLength: 1,
      maxLength: 1_000,
      pattern: '\\S',
      description: 'address of the portal, e-mail address, paper address, or id of the peer',
    }),
    note: Type.Optional(Type.String({ maxLength: 500, description: 'for whoever uses it' })),
  },
  { ...closed, $id: 'AddresseeChannel' },
);
export type AddresseeChannel = Static<typeof AddresseeChannel>;

const known = {
  name: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
  platforms: Type.Array(Slug('platform'), { minItems: 1, maxItems: 50, uniqueItems: true }),
  hosts: Type.Array(
    Type.String({ minLength: 3, maxLength: 253, description: 'e.g. lantern.example; its subdomains too' }),
    { maxItems: 100, uniqueItems: true, description: 'web addresses under which its content stands' },
  ),
  country: Type.String({ pattern: '^[A-Z]{2}$', description: 'where it is established' }),
  language: LetterLanguage,
  channels: Type.Array(AddresseeChannel, { minItems: 1, maxItems: 20 }),
};

/** Somebody to whom an authority writes: a platform, whatever it runs. Nothing is fetched from what is entered here. */
export const NewAddressee = Type.Object(known, { ...closed, $id: 'NewAddressee' });
export type NewAddressee = Static<typeof NewAddressee>;

export const AddresseeChange = Type.Partial(NewAddressee, { ...closed, $id: 'AddresseeChange' });
export type AddresseeChange = Static<typeof AddresseeChange>;

export const Addressee = Type.Object(
  {
    id: OwnId('addressee'),
    ...known,
    addedAt: Instant('added'),
    addedBy: Type.String(),
    changedAt: Type.Optional(Instant('changed last')),
    changedBy: Type.Optional(Type.String()),
    retiredAt: Type.Optional(Instant('since when nothing new is addressed to it')),
    retiredBy: Type.Optional(Type.String()),
    retiredBecause: Type.Optional(Type.String()),
    openCases: Type.Integer({ minimum: 0, description: 'cases that are not over' }),
  },
  { ...closed, $id: 'Addressee' },
);
export type Addressee = Static<typeof Addressee>;
