import { type Static, Type } from 'typebox';
import { closed } from './scalar.ts';

/** Where a signal saw what it says, and against what: enough to show it in place and to derive it again. */
export const Evidence = Type.Object(
  {
    kind: Type.Enum([
      'term',
      'link',
      'counter',
      'report',
      'designation',
      'return',
      'model',
      'risk',
      'value',
      'copy',
    ]),
    field: Type.String({ description: 'JSON Pointer into the event, e.g. /content/text' }),
    start: Type.Optional(
      Type.Integer({ minimum: 0, description: 'UTF-16 offset into the field, inclusive' }),
    ),
    end: Type.Optional(Type.Integer({ minimum: 0, description: 'UTF-16 offset into the field, exclusive' })),
    matched: Type.Optional(Type.String({ description: 'the span as the user wrote it' })),
    bank: Type.Optional(Type.String({ description: 'bank, or list of designations' })),
    bankVersion: Type.Optional(Type.Integer()),
    entry: Type.Optional(Type.String({ description: 'id of the bank entry, or reference on the list' })),
    label: Type.Optional(Type.String({ description: 'what the entry stands for, in words' })),
    via: Type.Optional(
      Type.Array(Type.String(), { description: 'disguises seen through, e.g. leet, spaced' }),
    ),
    value: Type.Optional(
      Type.Number({
        description:
          'a count, for counters and reports; a score, for policy models; bits for or against, for models and risk',
      }),
    ),
    probability: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'what a model or the risk of an account comes to, where it is said as a whole',
      }),
    ),
    model: Type.Optional(Type.String({ description: 'model that says so, as name@version' })),
    content: Type.Optional(
      Type.String({
        description: 'content of the account that says so, for risk; what it is a copy of, for copies',
      }),
    ),
    window: Type.Optional(Type.String({ description: 'ISO 8601 duration of the window counted' })),
  },
  { ...closed, $id: 'Evidence' },
);
export type Evidence = Static<typeof Evidence>;
