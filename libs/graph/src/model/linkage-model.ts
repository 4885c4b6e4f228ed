import { type Static, Type } from 'typebox';
import { FIELD_KINDS } from '../fields/field.ts';

const closed = { additionalProperties: false } as const;
const Share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

const AgreementLevel = Type.Object(
  {
    name: Type.String(),
    m: Share('share of pairs of one entity that agree so, of those with both values'),
    u: Share('share of other pairs that agree so'),
    bits: Type.Number({ description: 'what it weighs: log2(m/u), or fitted to labels' }),
  },
  closed,
);

const ModelComparison = Type.Object(
  {
    name: Type.String(),
    levels: Type.Array(AgreementLevel, { minItems: 2, description: 'from the strongest agreement on' }),
    rarity: Type.Number({
      description:
        'how far the rarity of a value that is the same counts: times log2(usual share / its share)',
    }),
    group: Type.Optional(Type.String({ description: 'what hangs together and is capped together' })),
  },
  closed,
);

/** Weights of a linkage, as a file that a person can read. A value that is not given weighs nothing. */
export const LinkageModel = Type.Object(
  {
    format: Type.Literal('breakwater-linkage/1'),
    weights: Type.Enum(['from-labels', 'from-agreement'], {
      description: 'fitted to labelled pairs, or found without labels by expectation and maximisation',
    }),
    fields: Type.Array(Type.Object({ name: Type.String(), kind: Type.Enum([...FIELD_KINDS]) }, closed), {
      minItems: 1,
    }),
    priorBits: Type.Number({ description: 'log2 of the odds that a candidate pair is of one entity' }),
    comparisons: Type.Array(ModelComparison, { minItems: 1 }),
    groupShare: Share('what counts of the further evidence of a group beside its strongest; 1: no cap'),
    calibration: Type.Optional(
      Type.Object(
        { bits: Type.Array(Type.Number()), probabilities: Type.Array(Share('share that was right')) },
        closed,
      ),
    ),
    clustering: Type.Object(
      {
        leastBits: Type.Number({ description: 'mean weight from which on two clusters are one' }),
        absentBits: Type.Number({ description: 'weight of a pair that was no candidate' }),
        mostBits: Type.Number({ minimum: 0, description: 'no single pair counts more, for or against' }),
      },
      closed,
    ),
    blocking: Type.Object(
      { mostRecords: Type.Integer({ minimum: 2, description: 'a larger block proposes nothing' }) },
      closed,
    ),
  },
  { ...closed, $id: 'LinkageModel' },
);
export type LinkageModel = Static<typeof LinkageModel>;
export type ModelComparison = Static<typeof ModelComparison>;
export type AgreementLevel = Static<typeof AgreementLevel>;

/** Measured on four labelled sets: within ± 1 bit of these the figures hardly move. */
export const DEFAULT_CLUSTERING: LinkageModel['clustering'] = {
  leastBits: -1.5,
  absentBits: -3,
  mostBits: 12,
};
