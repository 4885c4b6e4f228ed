import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1 });
const Texts = Type.Array(Text, { minItems: 1 });
const Slots = Type.Record(Text, Texts);
const AccountId = Type.String({ pattern: '^u-[0-9]{4}$' });

/** packs/demo/expected.yaml: what is true of which accounts. */
export const ExpectedFile = Type.Object(
  {
    groups: Type.Array(
      Type.Object(
        {
          accounts: Type.String({ pattern: '^u-[0-9]{4}([.]{2}u-[0-9]{4})?$' }),
          role: Type.Enum(['benign', 'news', 'counter-speech', 'violation', 'network']),
          behaviour: Text,
          shows: Text,
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);

/** packs/demo/people.yaml: names of the crowd, by language. */
export const PeopleFile = Type.Object(
  {
    languages: Type.Record(
      Text,
      Type.Object(
        {
          share: Type.Integer({ minimum: 1, maximum: 100 }),
          given: Type.Record(Text, Text),
          family: Type.Record(Text, Text),
          nativeHandles: Type.Array(Text),
        },
        closed,
      ),
    ),
    handleWords: Texts,
    userAgents: Texts,
  },
  closed,
);

const Topic = Type.Object({ bios: Texts, say: Texts, add: Texts }, closed);

/** packs/demo/posts/*.yaml: what the crowd says in one language. */
export const PostsFile = Type.Object(
  {
    language: Text,
    slots: Slots,
    topics: Type.Record(Text, Topic),
    replies: Texts,
    shares: Texts,
    edits: Texts,
  },
  closed,
);

const CastAccount = Type.Object(
  {
    platform: Type.Enum(['harbour', 'lantern']),
    language: Text,
    handle: Text,
    name: Text,
    bio: Text,
    links: Type.Optional(Texts),
    ageDays: Type.Integer({ minimum: 0 }),
    followers: Type.Integer({ minimum: 0 }),
    posts: Type.Optional(Type.Integer({ minimum: 1 })),
    says: Type.Optional(Type.Array(Text)),
  },
  closed,
);

/** News, counter-speech and look-alikes: accounts written one by one; `sentences` are for those without `says`. */
export const VoicesFile = Type.Object(
  {
    slots: Type.Record(Text, Slots),
    sentences: Type.Record(Text, Texts),
    accounts: Type.Record(AccountId, CastAccount),
  },
  closed,
);

const minutes = Type.Integer({ minimum: 1 });

/** packs/demo/violations.yaml: what is planted. */
export const ViolationsFile = Type.Object(
  {
    accounts: Type.Record(AccountId, CastAccount),
    burst: Type.Object(
      { account: AccountId, count: Type.Integer({ minimum: 1 }), minutes, says: Texts },
      closed,
    ),
    reports: Type.Object(
      {
        account: AccountId,
        reporters: Type.Integer({ minimum: 1 }),
        hours: Type.Integer({ minimum: 1 }),
        reasons: Texts,
        notes: Texts,
      },
      closed,
    ),
    profileChange: Type.Object(
      { account: AccountId, handle: Text, name: Text, bio: Text, says: Texts },
      closed,
    ),
    linkWave: Type.Object({ minutes, says: Texts }, closed),
    copiedText: Type.Object({ minutes, text: Text }, closed),
    network: Type.Object(
      { leader: AccountId, minutes, pages: Texts, says: Type.Record(Text, Texts) },
      closed,
    ),
  },
  closed,
);

export type ExpectedFile = Static<typeof ExpectedFile>;
export type PeopleFile = Static<typeof PeopleFile>;
export type PostsFile = Static<typeof PostsFile>;
export type VoicesFile = Static<typeof VoicesFile>;
export type ViolationsFile = Static<typeof ViolationsFile>;
export type CastAccount = Static<typeof CastAccount>;
