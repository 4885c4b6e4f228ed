import { Type } from 'typebox';
import { Day } from '../scalar.ts';

export const text = (description: string, maxLength = 2_000) =>
  Type.String({ minLength: 1, maxLength, description });

/** Where a rule stands, and how it is known: only `seen` and `checked` rules may be relied on without a lawyer. */
export const rule = {
  art: text('article, section or rule, as exactly as possible', 200),
  prov: Type.Enum(['checked', 'seen', 'recalled'], {
    description:
      'checked: a lawyer compared it with the official text; seen: read in a source; recalled: neither',
  }),
  source: Type.Optional(text('where it was read', 500)),
  read: Type.Optional(Day('when it was read')),
  quote: Type.Optional(text('what stands there, in at most 25 words', 300)),
  note: Type.Optional(text('for who reads the pack')),
};
