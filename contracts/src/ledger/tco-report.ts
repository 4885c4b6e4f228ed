import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Instant } from '../scalar.ts';

const Count = (description: string) => Type.Integer({ minimum: 0, description });

/** A number of the report, with how it was counted. */
export const TcoFigure = Type.Object(
  {
    id: Type.String(),
    label: LocalText,
    value: Type.Optional(
      Type.Number({ description: 'left out where there is none, e.g. a median of nothing' }),
    ),
    unit: Type.Enum(['count', 'hours']),
  },
  { ...closed, $id: 'TcoFigure' },
);
export type TcoFigure = Static<typeof TcoFigure>;

/** The yearly transparency report of Art. 7(2) and (3) (EU) 2021/784, as far as the ledger holds its figures. */
export const TcoReport = Type.Object(
  {
    year: Type.Integer(),
    from: Instant('from'),
    to: Instant('until before'),
    publishBefore: Type.String({
      description: 'day before which it has to be public: 1 March of the next year',
    }),
    final: Type.Boolean({ description: 'the year is over' }),
    sections: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          art: Type.String(),
          title: LocalText,
          text: Type.Optional(LocalText),
          missing: Type.Optional(
            Type.Boolean({ description: 'a person has to write it: the ledger does not hold it' }),
          ),
          figures: Type.Array(TcoFigure),
        },
        closed,
      ),
    ),
    refusals: Type.Array(
      Type.Object({ ground: Type.String(), orders: Count('orders that were not executed for it') }, closed),
    ),
  },
  { ...closed, $id: 'TcoReport' },
);
export type TcoReport = Static<typeof TcoReport>;

/** What people write of the measures of a year. */
export const TcoTexts = Type.Object(
  {
    identify: Type.Optional(LocalText),
    reappearance: Type.Optional(LocalText),
    specific: Type.Optional(LocalText),
    proceedings: Type.Optional(LocalText),
  },
  { ...closed, $id: 'TcoTexts' },
);
export type TcoTexts = Static<typeof TcoTexts>;
