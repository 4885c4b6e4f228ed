import { type Static, Type } from 'typebox';
import { DECIDABLE_ACTIONS } from '../action.ts';
import { closed, Slug } from '../scalar.ts';

/** ISO 3166-1 alpha-2. */
export const Territory = Type.String({ pattern: '^[A-Z]{2}$', examples: ['PK'] });

/**
 * What a person decides to do: to the content that is named, else to the account. `restore` ends what is in force on
 * that content, or on the account itself, whoever did it.
 */
export const DecidedAction = Type.Object(
  {
    action: Type.Enum([...DECIDABLE_ACTIONS]),
    scope: Type.Optional(
      Type.Enum(['account', 'content'], {
        description: 'what it is done to; content when contentId is given, else account',
      }),
    ),
    contentId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    label: Type.Optional(Slug('for label: which')),
    territories: Type.Optional(
      Type.Array(Territory, {
        minItems: 1,
        maxItems: 250,
        description: 'for geo-restrict: where it is not shown, ISO 3166-1 alpha-2',
      }),
    ),
    for: Type.Optional(
      Type.String({ description: 'ISO 8601 duration; without end when left out', examples: ['P7D'] }),
    ),
  },
  { ...closed, $id: 'DecidedAction' },
);
export type DecidedAction = Static<typeof DecidedAction>;
