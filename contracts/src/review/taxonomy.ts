import { type Static, Type } from 'typebox';
import { SEVERITIES } from '../action.ts';
import { LocalText } from '../local-text.ts';
import { STATEMENT_CATEGORIES } from '../policy.ts';
import { closed, Slug } from '../scalar.ts';

/** What is spared although it looks like a violation. Always for a person to say, never for a machine. */
export const TaxonomyException = Type.Object(
  {
    id: Slug('news, research, counter-speech …'),
    title: LocalText,
    /** When it holds, and when it does not although it looks like it. */
    holds: LocalText,
    fails: LocalText,
    decidedBy: Type.Literal('person', { description: 'no rule and no model grants an exception' }),
  },
  { ...closed, $id: 'TaxonomyException' },
);
export type TaxonomyException = Static<typeof TaxonomyException>;

/** One kind of violation: what users read, what reviewers check, and how it is filed. */
export const TaxonomyLabel = Type.Object(
  {
    id: Slug('actor-content, threat, recruitment …; its meaning never changes'),
    title: LocalText,
    /** What users read in a statement of reasons. */
    text: LocalText,
    policy: Slug('the one policy that it belongs to'),
    indicators: Type.Array(LocalText, { minItems: 1, maxItems: 12, description: 'what reviewers look for' }),
    needs: Type.Integer({ minimum: 1, maximum: 12, description: 'how many indicators have to be there' }),
    notCovered: Type.Array(LocalText, { minItems: 1, maxItems: 12, description: 'what it is not' }),
    exceptions: Type.Array(Type.String(), { maxItems: 20, description: 'ids of those that may apply' }),
    severity: Type.Enum([...SEVERITIES]),
    escalate: Type.Boolean({ description: 'handed on at once, to those who take what was escalated' }),
    category: Type.Enum([...STATEMENT_CATEGORIES], {
      description: 'category of the DSA Transparency Database, without STATEMENT_CATEGORY_',
    }),
    keywords: Type.Array(Type.String({ pattern: '^[A-Z][A-Z_]{1,79}$' }), {
      maxItems: 20,
      description: 'keywords of that database, without KEYWORD_',
    }),
  },
  { ...closed, $id: 'TaxonomyLabel' },
);
export type TaxonomyLabel = Static<typeof TaxonomyLabel>;

/** Labels of violations and exceptions from them, and which labels each policy stands for. */
export const Taxonomy = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    exceptions: Type.Array(TaxonomyException, { minItems: 1, maxItems: 20 }),
    labels: Type.Array(TaxonomyLabel, { minItems: 1, maxItems: 50 }),
    policies: Type.Array(
      Type.Object(
        {
          policy: Slug('a policy; what stands below its path and is not named here takes its labels'),
          labels: Type.Array(Type.String(), {
            minItems: 1,
            maxItems: 50,
            description: 'one: it follows from the policy; several: a person says which',
          }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 1_000 },
    ),
  },
  { ...closed, $id: 'Taxonomy' },
);
export type Taxonomy = Static<typeof Taxonomy>;
