import { type Static, Type } from 'typebox';
import { closed, Slug } from '../scalar.ts';

const NameText = Type.String({ minLength: 2, maxLength: 200 });
const Needs = Type.Array(Type.String({ minLength: 2, maxLength: 60 }), {
  maxItems: 40,
  description: 'one of these words must stand with it, else it means something else',
});

/** An entry of a designation list that names the organisation. */
export const OrganisationListing = Type.Object(
  {
    list: Type.Enum(['un', 'ofac', 'us-fto', 'pk'], {
      description:
        'UN Security Council consolidated list, OFAC SDN list (SDGT), US Foreign Terrorist Organizations, First Schedule of Pakistan',
    }),
    ref: Type.String({
      minLength: 1,
      maxLength: 40,
      description:
        'reference of the list: the number of the OFAC entry for us-fto; the day of notification for pk, or undated',
    }),
  },
  closed,
);
export type OrganisationListing = Static<typeof OrganisationListing>;

/** A listed organisation, or a media wing of one: what it is called, and by whose account. No person stands in it. */
export const Organisation = Type.Object(
  {
    id: Slug('unique over all files'),
    name: Type.String({
      minLength: 2,
      maxLength: 200,
      description: 'as people of the field write it in English',
    }),
    wingOf: Type.Optional(Slug('id of the organisation whose wing it is')),
    lists: Type.Array(OrganisationListing, {
      description: 'empty only for a wing that no list names by itself',
    }),
    names: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z]{2,3}$' }), Type.Array(NameText, { minItems: 1 }), {
        description: 'names by language, in its own script',
      }),
    ),
    aliases: Type.Optional(Type.Array(NameText, { description: 'Latin spellings that are in use' })),
    acronyms: Type.Optional(
      Type.Array(
        Type.Object(
          { text: NameText, ambiguous: Type.Optional(Type.Boolean()), needs: Type.Optional(Needs) },
          closed,
        ),
      ),
    ),
    ambiguous: Type.Optional(
      Type.Array(Type.Object({ text: NameText, needs: Needs }, closed), {
        description: 'names that are also everyday words, first names, football clubs, schools',
      }),
    ),
    domains: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z0-9.-]+\\.[a-z]{2,}$' }), {
        description: 'only those that a public list states',
      }),
    ),
    source: Type.String({ minLength: 3, maxLength: 300 }),
    review: Type.Optional(
      Type.String({ maxLength: 200, description: 'what somebody who knows should look at, and who' }),
    ),
  },
  { ...closed, $id: 'Organisation' },
);
export type Organisation = Static<typeof Organisation>;

/** One file of `packs/organisations`. */
export const OrganisationPack = Type.Object(
  { organisations: Type.Array(Organisation, { minItems: 1, maxItems: 2000 }) },
  { ...closed, $id: 'OrganisationPack' },
);
export type OrganisationPack = Static<typeof OrganisationPack>;
