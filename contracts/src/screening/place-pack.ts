import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

/** Languages that places are spelled in, each in its own script; `latin` holds what Latin spellings are in use. */
export const PLACE_LANGUAGES = ['latin', 'ur', 'ps', 'ar', 'fa', 'hi', 'bn', 'ru'] as const;
export type PlaceLanguage = (typeof PLACE_LANGUAGES)[number];

const Spellings = Type.Optional(
  Type.Array(Type.String({ minLength: 2, maxLength: 100 }), { minItems: 1, maxItems: 20 }),
);

/** A town, district or province that stands on a designation list, and how it is written. A country is none. */
export const Place = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 100, description: 'the usual Latin spelling' }),
    kind: Type.Optional(
      Type.Enum(['town', 'district', 'province'], { description: 'a town or village when left out' }),
    ),
    latin: Spellings,
    ur: Spellings,
    ps: Spellings,
    ar: Spellings,
    fa: Spellings,
    hi: Spellings,
    bn: Spellings,
    ru: Spellings,
    ambiguous: Type.Optional(
      Type.Array(Type.String({ minLength: 2, maxLength: 100 }), {
        minItems: 1,
        description: 'those of its spellings that are given names or ordinary words too',
      }),
    ),
  },
  { ...closed, $id: 'Place' },
);
export type Place = Static<typeof Place>;

/** One file of `packs/places`. */
export const PlacePack = Type.Object(
  { places: Type.Array(Place, { minItems: 1, maxItems: 2_000 }) },
  { ...closed, $id: 'PlacePack' },
);
export type PlacePack = Static<typeof PlacePack>;
