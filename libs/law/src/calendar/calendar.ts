import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const Name = Type.String({ minLength: 1, maxLength: 200 });
const rule = {
  name: Name,
  prov: Type.Enum(['checked', 'seen', 'recalled']),
};

/** Days on which no period ends: one YAML file of `packs/law/calendars/`. */
export const Calendar = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9._/-]{0,99}$' }),
    title: Name,
    source: Type.String({ minLength: 1, maxLength: 500 }),
    weekend: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      maxItems: 6,
      description: 'ISO days of the week: 1 is Monday',
    }),
    fixed: Type.Array(Type.Object({ on: Type.String({ pattern: '^\\d{2}-\\d{2}$' }), ...rule }, closed), {
      description: 'the same day every year',
    }),
    easter: Type.Array(Type.Object({ days: Type.Integer({ minimum: -60, maximum: 70 }), ...rule }, closed), {
      description: 'days before or after Easter Sunday (Gregorian)',
    }),
    dated: Type.Array(
      Type.Object({ on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), ...rule }, closed),
      { description: 'days that are made known year by year' },
    ),
    datedThrough: Type.Optional(
      Type.Integer({ minimum: 2000, maximum: 2100, description: 'last year whose dated days stand here' }),
    ),
  },
  { ...closed, $id: 'Calendar' },
);
export type Calendar = Static<typeof Calendar>;
