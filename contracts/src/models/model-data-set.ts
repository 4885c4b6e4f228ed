import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';

const count = Type.Integer({ minimum: 0 });

/** What was left out when a data set was made, and why. */
export const DataSetNotes = Type.Object(
  {
    tooShort: Type.Optional(count),
    cut: Type.Optional({ ...count, description: 'longer than 100,000 letters' }),
    unreadable: Type.Optional({ ...count, description: 'lines that are no row' }),
    doubled: Type.Optional(count),
    contradicting: Type.Optional({ ...count, description: 'the same text with other labels: all dropped' }),
    contradictions: Type.Optional(
      Type.Object(
        {
          texts: { ...count, description: 'texts that have a label in one row and lack it in another' },
          of: { ...count, description: 'different texts' },
          examples: Type.Array(
            Type.Object(
              {
                rows: Type.Array(Type.Integer({ minimum: 1 }), { description: 'in the file, from 1' }),
                decisions: Type.Optional(Type.Array(Type.String())),
              },
              closed,
            ),
            { description: 'some of them' },
          ),
        },
        closed,
      ),
    ),
    sampledFrom: Type.Optional({ ...count, description: 'rows that a random part was kept of' }),
    undone: Type.Optional(count),
    overturned: Type.Optional({ ...count, description: 'appeals that were upheld: they count against' }),
    withoutText: Type.Optional(count),
  },
  { ...closed, $id: 'DataSetNotes' },
);
export type DataSetNotes = Static<typeof DataSetNotes>;

export const ModelDataSet = Type.Object(
  {
    id: OwnId('data set'),
    title: Type.String(),
    source: Type.Enum(['file', 'decisions']),
    rows: count,
    perLabel: Type.Record(Type.String(), count),
    negatives: { ...count, description: 'rows with no label' },
    accounts: count,
    reviewers: count,
    madeAt: Type.String({ format: 'date-time' }),
    madeBy: Type.String(),
    keepUntil: Type.String({ format: 'date-time', description: 'its rows are erased then' }),
    erased: Type.Boolean({ description: 'its rows are gone, what it was is still known' }),
    notes: DataSetNotes,
  },
  { ...closed, $id: 'ModelDataSet' },
);
export type ModelDataSet = Static<typeof ModelDataSet>;

/** A data set from what people decided: violations by policy, and what was none. */
export const DataSetFromDecisions = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    from: Type.Optional(Instant('decisions from here on')),
    to: Type.Optional(Instant('decisions before')),
    labels: Type.Optional(
      Type.Record(Slug('policy'), Type.String({ minLength: 1, maxLength: 100 }), {
        description: 'label of each policy; without it, the policy is the label',
      }),
    ),
  },
  { ...closed, $id: 'DataSetFromDecisions' },
);
export type DataSetFromDecisions = Static<typeof DataSetFromDecisions>;
