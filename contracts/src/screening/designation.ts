import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

const text = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, description });

/** What a list names. `unknown` where the list does not say. */
export const DESIGNATED_TYPES = ['person', 'organisation', 'vessel', 'aircraft', 'unknown'] as const;
export type DesignatedType = (typeof DESIGNATED_TYPES)[number];

/** A name as a list prints it. What the list says of its strength stands apart from what is worked out from the name. */
export const DesignatedName = Type.Object(
  {
    text: text(1000, 'as printed, without an alias list inside it'),
    kind: Type.Enum(['primary', 'alias', 'former', 'original'], {
      description: 'original: the primary name in the script of its language',
    }),
    strength: Type.Enum(['strong', 'weak', 'unstated'], {
      description: 'what the list says; OFAC calls weak low quality',
    }),
    language: Type.Optional(Type.String({ maxLength: 35, description: 'as the list says' })),
    needs: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
        maxItems: 100,
        description: 'words of which one has to stand near a name that means other things too',
      }),
    ),
    parts: Type.Optional(
      Type.Object(
        { given: Type.Optional(Type.String()), family: Type.Optional(Type.String()) },
        { ...closed, description: 'only where the list itself tells them apart, as OFAC does by its comma' },
      ),
    ),
  },
  { ...closed, $id: 'DesignatedName' },
);
export type DesignatedName = Static<typeof DesignatedName>;

/** A birth as a list prints it: a day, month or year, or a span of years. */
export const DesignatedBirth = Type.Object(
  {
    date: Type.Optional(
      Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', description: 'YYYY, YYYY-MM or YYYY-MM-DD' }),
    ),
    fromYear: Type.Optional(Type.Integer()),
    toYear: Type.Optional(Type.Integer()),
    circa: Type.Optional(Type.Boolean({ description: 'the list says about' })),
    place: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { ...closed, $id: 'DesignatedBirth' },
);
export type DesignatedBirth = Static<typeof DesignatedBirth>;

/** A document or register number as a list prints it. */
export const DesignatedIdentifier = Type.Object(
  {
    kind: Type.Enum(['passport', 'national-id', 'tax', 'registration', 'vessel', 'other']),
    value: text(200, 'as printed'),
    country: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { ...closed, $id: 'DesignatedIdentifier' },
);
export type DesignatedIdentifier = Static<typeof DesignatedIdentifier>;

/**
 * One designation as one list holds it, whatever format it came in.
 * Countries and titles are kept for people who read it; nothing is scored by them.
 */
export const DesignationEntry = Type.Object(
  {
    ref: text(100, 'reference on its list, e.g. QDe.137 or 8759, without blanks around it'),
    type: Type.Enum([...DESIGNATED_TYPES]),
    names: Type.Array(DesignatedName, { minItems: 1 }),
    programmes: Type.Array(Type.String(), { description: 'as the list calls them, e.g. SDGT, Al-Qaida' }),
    terrorism: Type.Boolean({ description: 'listed under a programme against terrorism' }),
    listedOn: Type.Optional(Type.String({ description: 'YYYY-MM-DD' })),
    births: Type.Array(DesignatedBirth),
    fathers: Type.Array(Type.String(), { description: "father's names that the list states" }),
    places: Type.Array(Type.String(), { description: 'addresses as printed' }),
    countries: Type.Array(Type.String()),
    identifiers: Type.Array(DesignatedIdentifier),
    urls: Type.Array(Type.String()),
    emails: Type.Array(Type.String()),
    phones: Type.Array(Type.String()),
    wallets: Type.Array(Type.Object({ currency: Type.String(), address: Type.String() }, { ...closed }), {
      description: 'addresses of digital currencies',
    }),
    roles: Type.Array(Type.String(), { description: 'titles and positions as printed' }),
    sameAs: Type.Array(Type.Object({ list: Type.String(), ref: Type.String() }, { ...closed }), {
      description: 'the same entity on another list, where this list says so',
    }),
    remarks: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'DesignationEntry' },
);
export type DesignationEntry = Static<typeof DesignationEntry>;
