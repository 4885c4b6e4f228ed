import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Slug } from '../scalar.ts';
import { rule, text } from './pack-rule.ts';

/** A step of an escalation ladder: what leads to it, what ends it, and what has to have happened before. */
export const LadderStep = Type.Object(
  {
    step: Type.Integer({ minimum: 1 }),
    id: Slug('state of a matter'),
    label: LocalText,
    enteredBy: Type.Array(text('type of a matter entry that leads here', 60), { minItems: 1 }),
    byWhom: Type.Enum(['authority', 'platform', 'court', 'state']),
    exitedBy: Type.Array(text('type of a matter entry that ends it', 60)),
    needs: Type.Optional(
      Type.Array(
        Type.Object(
          {
            label: LocalText,
            entries: Type.Array(text('type of a matter entry', 60), {
              minItems: 1,
              description: 'one of them has to be on record',
            }),
          },
          closed,
        ),
        { description: 'what has to have happened before this step is climbed' },
      ),
    ),
    answers: Type.Array(LocalText, { description: 'what a platform can do here' }),
    ...rule,
  },
  closed,
);
export type LadderStep = Static<typeof LadderStep>;
