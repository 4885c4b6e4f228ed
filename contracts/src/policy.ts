import { type Static, Type } from 'typebox';
import { closed, Slug } from './scalar.ts';

/** Categories of the DSA Transparency Database, schema v2, without their prefix `STATEMENT_CATEGORY_`. */
export const STATEMENT_CATEGORIES = [
  'ANIMAL_WELFARE',
  'CONSUMER_INFORMATION',
  'CYBER_VIOLENCE',
  'CYBER_VIOLENCE_AGAINST_WOMEN',
  'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'ILLEGAL_OR_HARMFUL_SPEECH',
  'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'NOT_SPECIFIED_NOTICE',
  'OTHER_VIOLATION_TC',
  'PROTECTION_OF_MINORS',
  'RISK_FOR_PUBLIC_SECURITY',
  'SCAMS_AND_FRAUD',
  'SELF_HARM',
  'UNSAFE_AND_PROHIBITED_PRODUCTS',
  'VIOLENCE',
] as const;
export type StatementCategory = (typeof STATEMENT_CATEGORIES)[number];

export const POLICY_GROUNDS = ['terms', 'law'] as const;

/** A text in the languages that users are told in. */
const localised = (description: string, maxLength: number) =>
  Type.Object(
    { en: Type.String({ minLength: 1, maxLength }), ur: Type.String({ minLength: 1, maxLength }) },
    { ...closed, description },
  );

const fields = {
  parent: Type.Optional(Slug('policy above it in the tree')),
  title: localised('what it is called', 200),
  text: localised('what users are told is not allowed, and why', 10_000),
  ground: Type.Enum([...POLICY_GROUNDS], {
    description: 'whether it rests on the terms of the platform or on law',
  }),
  reference: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: 'article of the law, or address of the terms' }),
  ),
  severe: Type.Boolean({ description: 'every decision under it needs two different people' }),
  points: Type.Integer({ minimum: 0, maximum: 1_000, description: 'strike points of a violation' }),
  decayDays: Type.Integer({
    minimum: 0,
    maximum: 3_650,
    description: 'after how many days the points no longer count; 0: they stay',
  }),
  category: Type.Enum([...STATEMENT_CATEGORIES], {
    description: 'category of the DSA Transparency Database, without STATEMENT_CATEGORY_',
  }),
  keywords: Type.Array(Type.String({ pattern: '^[A-Z][A-Z_]{1,79}$' }), {
    maxItems: 20,
    description: 'keywords of that database, without KEYWORD_',
  }),
};

/** What somebody writes to make a policy or its next version. */
export const PolicyChange = Type.Object(fields, { ...closed, $id: 'PolicyChange' });
export type PolicyChange = Static<typeof PolicyChange>;

/** One version of a policy. Versions are only ever added: decisions keep the one that they were made under. */
export const Policy = Type.Object(
  {
    id: Slug('path-like: terrorism/recruitment'),
    version: Type.Integer({ minimum: 1 }),
    ...fields,
    changedBy: Type.String(),
    changedAt: Type.String({ format: 'date-time' }),
    retiredAt: Type.Optional(
      Type.String({ format: 'date-time', description: 'from when nothing is decided under it any more' }),
    ),
    successor: Type.Optional(Type.String({ description: 'policy to decide under instead' })),
  },
  { ...closed, $id: 'Policy' },
);
export type Policy = Static<typeof Policy>;

/** Policies as a file: parents before what stands below them. */
export const PolicyPack = Type.Object(
  {
    policies: Type.Array(Type.Object({ id: Slug('path-like: terrorism/recruitment'), ...fields }, closed), {
      minItems: 1,
      maxItems: 1_000,
    }),
  },
  { ...closed, $id: 'PolicyPack' },
);
export type PolicyPack = Static<typeof PolicyPack>;
