import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Slug } from '../scalar.ts';

/** draft: can be evaluated; shadow: judges and is counted, nothing follows; live: rules see what it says. */
export const MODEL_MODES = ['draft', 'shadow', 'live', 'retired'] as const;
export type ModelMode = (typeof MODEL_MODES)[number];

/** shipped: came with Breakwater; trained: here, from a data set; imported: from a file that somebody gave. */
export const MODEL_SOURCES = ['shipped', 'trained', 'imported'] as const;
export type ModelSource = (typeof MODEL_SOURCES)[number];

/** How far a text is from a label: `likely` is for people, `possible` for a second look. */
export const MODEL_BANDS = ['none', 'possible', 'likely'] as const;
export type ModelBand = (typeof MODEL_BANDS)[number];

const instant = Type.String({ format: 'date-time' });

export const ModelId = Slug('model');
export const ModelVersionNumber = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
export const ModelDigest = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 that the model file ends in, hex',
});

/** Between which bounds a share lies, at 95 %. */
export const ShareInterval = Type.Object(
  { low: Type.Number({ minimum: 0, maximum: 1 }), high: Type.Number({ minimum: 0, maximum: 1 }) },
  { ...closed, $id: 'ShareInterval' },
);
export type ShareInterval = Static<typeof ShareInterval>;

/** From which probabilities a text counts under a label. */
export const ModelLabel = Type.Object(
  {
    label: Type.String({ description: 'label of the policy taxonomy' }),
    possible: Type.Number({ description: 'probability from which a second look is due' }),
    likely: Type.Number({ description: 'probability from which a text is for people' }),
  },
  { ...closed, $id: 'ModelLabel' },
);
export type ModelLabel = Static<typeof ModelLabel>;

/** What a list says of an evaluation. */
export const EvaluationBrief = Type.Object(
  {
    id: Type.String(),
    evaluatedAt: instant,
    finds: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'recall where half a per cent are flagged wrongly',
    }),
    mayGoLive: Type.Boolean(),
    atBuild: Type.Optional(Type.Literal(true, { description: 'it came with a shipped version' })),
  },
  { ...closed, $id: 'EvaluationBrief' },
);
export type EvaluationBrief = Static<typeof EvaluationBrief>;

/** steady below 0.1, moving below 0.25, drifted above (population stability index, usual bounds). */
export const DRIFT_STATES = ['too-little', 'steady', 'moving', 'drifted'] as const;
export type DriftState = (typeof DRIFT_STATES)[number];

export const ModelVersion = Type.Object(
  {
    model: ModelId,
    version: ModelVersionNumber,
    digest: ModelDigest,
    bytes: Type.Integer({ minimum: 1 }),
    mode: Type.Enum([...MODEL_MODES]),
    source: Type.Enum([...MODEL_SOURCES]),
    madeAt: instant,
    madeBy: Type.String({ description: 'staff:…, key:… or breakwater' }),
    modeSince: instant,
    languages: Type.Array(Type.String()),
    labels: Type.Array(ModelLabel),
    card: Type.Record(Type.String(), Type.Unknown(), { description: 'purpose, data, licences, limits' }),
    figures: Type.Record(Type.String(), Type.Unknown(), {
      description: 'what its training measured by cross-validation',
    }),
    dataSetId: Type.Optional(Type.String()),
    evaluation: Type.Optional({ ...EvaluationBrief, description: 'the latest' }),
  },
  { ...closed, $id: 'ModelVersion' },
);
export type ModelVersion = Static<typeof ModelVersion>;

export const ModelSummary = Type.Object(
  {
    id: ModelId,
    title: Type.String(),
    titles: Type.Optional({
      ...LocalText,
      description: 'the title, where the card has it in both languages',
    }),
    labels: Type.Array(Type.String()),
    languages: Type.Array(Type.String()),
    versions: Type.Integer({ minimum: 1, description: 'how many there are' }),
    latest: ModelVersionNumber,
    live: Type.Optional(ModelVersionNumber),
    shadow: Type.Optional(ModelVersionNumber),
    shown: Type.Object(
      {
        version: ModelVersionNumber,
        evaluation: Type.Optional(EvaluationBrief),
        drift: Type.Object(
          { state: Type.Enum([...DRIFT_STATES]), psi: Type.Optional(Type.Number()) },
          closed,
        ),
      },
      { ...closed, description: 'the version that says most of it: live, else in shadow, else the latest' },
    ),
    off: Type.Optional(
      Type.Object(
        { by: Type.String(), at: instant, reason: Type.String() },
        { ...closed, description: 'switched off: on again only by a promotion' },
      ),
    ),
  },
  { ...closed, $id: 'ModelSummary' },
);
export type ModelSummary = Static<typeof ModelSummary>;

export const ModelDetail = Type.Object(
  { ...ModelSummary.properties, versionList: Type.Array(ModelVersion, { description: 'latest first' }) },
  { ...closed, $id: 'ModelDetail' },
);
export type ModelDetail = Static<typeof ModelDetail>;

/** A model file that is brought in from elsewhere; it becomes a draft. */
export const ModelImport = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    file: Type.String({ maxLength: 1_400_000, description: 'the file, base64; 1 MB at most' }),
    digest: Type.Optional(ModelDigest),
  },
  { ...closed, $id: 'ModelImport' },
);
export type ModelImport = Static<typeof ModelImport>;

export const ModelSwitchOff = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 2_000 }) },
  { ...closed, $id: 'ModelSwitchOff' },
);
export type ModelSwitchOff = Static<typeof ModelSwitchOff>;
