import { type Static, Type } from 'typebox';
import { closed, ForeignId, Instant, LanguageTag, Link } from './scalar.ts';

/** An account as the platform shows it. Only `id` is needed: what is left out is remembered from earlier events. */
export const Account = Type.Object(
  {
    id: ForeignId('id of the account on its platform'),
    handle: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
    displayName: Type.Optional(Type.String({ maxLength: 512 })),
    bio: Type.Optional(Type.String({ maxLength: 10_000 })),
    links: Type.Optional(Type.Array(Link, { maxItems: 50 })),
    language: Type.Optional(LanguageTag),
    createdAt: Type.Optional(Instant('when the account was made')),
    followers: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000_000 })),
  },
  { ...closed, $id: 'Account' },
);
export type Account = Static<typeof Account>;
