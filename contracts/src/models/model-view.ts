import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';
import { DRIFT_STATES, MODEL_BANDS, ModelId, ModelVersionNumber } from './model.ts';

/** Words that speak most for or against a label, beside harmless texts in which they stand too. */
export const TellingFeature = Type.Object(
  {
    label: Type.String(),
    span: Type.Optional(Type.String({ description: 'words of at least three accounts' })),
    bucket: Type.Optional(Type.Integer({ description: 'where no example is left' })),
    bits: Type.Number({ description: 'for the label above 0, against it below' }),
    counterExamples: Type.Array(
      Type.Object(
        { text: Type.String({ maxLength: 300 }), slice: Type.String({ description: 'news, religion …' }) },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'TellingFeature' },
);
export type TellingFeature = Static<typeof TellingFeature>;

const counts = {
  none: Type.Integer({ minimum: 0 }),
  possible: Type.Integer({ minimum: 0 }),
  likely: Type.Integer({ minimum: 0 }),
};

/** How many texts fell in each band, day by day, beside the time of training. */
export const ModelDrift = Type.Object(
  {
    model: ModelId,
    version: ModelVersionNumber,
    state: Type.Enum([...DRIFT_STATES]),
    psi: Type.Optional(Type.Number({ description: 'of the last seven days' })),
    reference: Type.Optional(
      Type.Object(counts, { ...closed, description: 'its first seven days with texts' }),
    ),
    days: Type.Array(
      Type.Object(
        {
          day: Type.String({ format: 'date' }),
          judged: Type.Integer({ minimum: 0 }),
          tooLittle: Type.Integer({ minimum: 0, description: 'texts with too few words' }),
          ...counts,
          psi: Type.Optional(Type.Number()),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'ModelDrift' },
);
export type ModelDrift = Static<typeof ModelDrift>;

export const ModelExplanationRequest = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 100_000 }),
    version: Type.Optional(ModelVersionNumber),
  },
  { ...closed, $id: 'ModelExplanationRequest' },
);
export type ModelExplanationRequest = Static<typeof ModelExplanationRequest>;

/** What a version says of a text, and which passages carry it. */
export const ModelExplanation = Type.Object(
  {
    model: ModelId,
    version: ModelVersionNumber,
    unknown: Type.Optional(Type.String({ description: 'why it says nothing' })),
    labels: Type.Array(
      Type.Object(
        {
          label: Type.String(),
          probability: Type.Number({ minimum: 0, maximum: 1 }),
          band: Type.Enum([...MODEL_BANDS]),
          spans: Type.Array(
            Type.Object(
              {
                start: Type.Integer({ minimum: 0, description: 'UTF-16 offset' }),
                end: Type.Integer({ minimum: 0 }),
                matched: Type.String(),
                bits: Type.Number(),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'ModelExplanation' },
);
export type ModelExplanation = Static<typeof ModelExplanation>;
