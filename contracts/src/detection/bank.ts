import { type Static, Type } from 'typebox';
import { SEVERITIES } from '../action.ts';
import { closed, Slug } from '../scalar.ts';

const entryBase = {
  id: Slug('unique in the bank'),
  label: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'what it stands for, in words; the term itself when left out',
    }),
  ),
  note: Type.Optional(Type.String({ maxLength: 2000 })),
  source: Type.Optional(Type.String({ maxLength: 500, description: 'where it comes from' })),
  ambiguous: Type.Optional(Type.Boolean({ description: 'also has an everyday meaning: never enough alone' })),
};

/** A term of a term bank. Options mean what `@breakwater/text` says of `Term`. */
export const TermEntry = Type.Object(
  {
    ...entryBase,
    term: Type.String({ minLength: 1, maxLength: 200 }),
    boundary: Type.Optional(Type.Enum(['word', 'none'])),
    case: Type.Optional(Type.Enum(['fold', 'exact'])),
    form: Type.Optional(Type.Enum(['folded', 'exact'])),
    positions: Type.Optional(Type.Array(Type.Enum(['text', 'bio', 'name', 'handle']), { minItems: 1 })),
    use: Type.Optional(
      Type.Enum(['mention', 'self-identification'], {
        description: 'what a hit in name, handle or bio means; mention when left out',
      }),
    ),
    evasion: Type.Optional(Type.Boolean()),
    digits: Type.Optional(Type.Boolean()),
    requireNear: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 200 })),
    excludeNear: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 200 })),
    window: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { ...closed, $id: 'TermEntry' },
);
export type TermEntry = Static<typeof TermEntry>;

/** A URL, a domain with all below it, or an invite link of a messenger. */
export const LinkEntry = Type.Object(
  {
    ...entryBase,
    kind: Type.Enum(['url', 'domain', 'invite']),
    value: Type.String({ minLength: 3, maxLength: 2048 }),
  },
  { ...closed, $id: 'LinkEntry' },
);
export type LinkEntry = Static<typeof LinkEntry>;

const bankBase = {
  id: Slug('unique; rules read it as the bank of a hit'),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  owner: Type.String({ minLength: 1, maxLength: 200, description: 'who answers for it' }),
  severity: Type.Optional(Type.Enum([...SEVERITIES])),
  description: Type.Optional(Type.String({ maxLength: 4000 })),
};

/** A bank as imported and exported. `version` counts up by one on each change, in the store. */
export const TermBank = Type.Object(
  {
    ...bankBase,
    kind: Type.Literal('terms'),
    entities: Type.Optional(
      Type.Boolean({
        description: 'terms are names of organisations and their outlets: models read each as the same word',
      }),
    ),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    entries: Type.Array(TermEntry, { maxItems: 500_000 }),
  },
  { ...closed, $id: 'TermBank' },
);
export const LinkBank = Type.Object(
  {
    ...bankBase,
    kind: Type.Literal('links'),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    entries: Type.Array(LinkEntry, { maxItems: 500_000 }),
  },
  { ...closed, $id: 'LinkBank' },
);
export const Bank = Type.Union([TermBank, LinkBank], { $id: 'Bank' });
export type TermBank = Static<typeof TermBank>;
export type LinkBank = Static<typeof LinkBank>;
export type Bank = TermBank | LinkBank;

/** A bank without its entries. */
export const BankSummary = Type.Object(
  {
    ...bankBase,
    kind: Type.Enum(['terms', 'links']),
    version: Type.Integer(),
    entryCount: Type.Integer(),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'BankSummary' },
);
export type BankSummary = Static<typeof BankSummary>;

/** What a change of a bank would have hit in stored events. */
export const BankDryRun = Type.Object(
  {
    scanned: Type.Integer({ description: 'stored events looked at' }),
    hits: Type.Integer({ description: 'of them hit by an added or changed entry' }),
    share: Type.Number({ minimum: 0, maximum: 1 }),
    perEntry: Type.Array(Type.Object({ entry: Type.String(), hits: Type.Integer() }, closed)),
    samples: Type.Array(
      Type.Object(
        { eventId: Type.String(), entry: Type.String(), field: Type.String(), excerpt: Type.String() },
        closed,
      ),
    ),
    faults: Type.Array(
      Type.Object({ entry: Type.String(), code: Type.String(), message: Type.String() }, closed),
      {
        description: 'why it is refused without force',
      },
    ),
  },
  { ...closed, $id: 'BankDryRun' },
);
export type BankDryRun = Static<typeof BankDryRun>;
