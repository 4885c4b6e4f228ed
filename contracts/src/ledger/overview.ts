import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Day, Instant, OwnId } from '../scalar.ts';
import { MatterState } from './matter.ts';

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** What a matter needs before its next step may be climbed. */
export const NextRung = Type.Object(
  {
    step: Type.Integer({ minimum: 1 }),
    id: Type.String(),
    label: LocalText,
    byWhom: Type.Enum(['authority', 'platform', 'court', 'state']),
    needs: Type.Array(Type.Object({ label: LocalText, met: Type.Boolean() }, closed)),
    ready: Type.Boolean({ description: 'nothing of it is missing; people decide whether it is climbed' }),
  },
  { ...closed, $id: 'NextRung' },
);
export type NextRung = Static<typeof NextRung>;

/** What was asked of a platform by whatever way: how many things, and what came of them. */
export const AskedCounts = Type.Object(
  {
    letters: count('orders, notices and referrals'),
    items: count('addresses, accounts and pieces of content that they name'),
    acknowledged: count('of the items: receipt confirmed'),
    gone: count('of the items: looked at and gone'),
    stillThere: count('of the items: looked at and still there'),
    refused: count('of the items: refused with a ground'),
    open: count('letters that nothing answered yet'),
  },
  { ...closed, $id: 'AskedCounts' },
);
export type AskedCounts = Static<typeof AskedCounts>;

/** One platform on the morning page. */
export const PlatformStanding = Type.Object(
  {
    platform: Type.String(),
    asked: AskedCounts,
    clocks: Type.Array(
      Type.Object(
        {
          label: LocalText,
          art: Type.String(),
          open: count('that run'),
          overdue: count('of them over'),
          nextDueAt: Type.Optional(Instant('the first of them')),
        },
        closed,
      ),
    ),
    insufficient: Type.Array(
      Type.Object(
        { matterId: OwnId('matter'), entryId: OwnId('entry'), day: Day('when'), why: Type.String() },
        closed,
      ),
      { description: 'answers that were judged insufficient, the latest first' },
    ),
    meetings: Type.Array(
      Type.Object(
        { id: OwnId('meeting'), title: Type.String(), at: Instant('when'), day: Day('its day') },
        closed,
      ),
      { description: 'the latest first' },
    ),
    matters: Type.Array(
      Type.Object(
        {
          id: OwnId('matter'),
          title: Type.String(),
          authorityName: Type.String(),
          state: MatterState,
          next: Type.Optional(NextRung),
        },
        closed,
      ),
    ),
    networks: Type.Array(Type.String(), { description: 'networks that were named to it' }),
  },
  { ...closed, $id: 'PlatformStanding' },
);
export type PlatformStanding = Static<typeof PlatformStanding>;

/** Platforms side by side, as an authority looks at them in the morning. */
export const LedgerOverview = Type.Object(
  {
    at: Instant('as of'),
    platforms: Type.Array(PlatformStanding),
    networks: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          named: Type.Array(
            Type.Object(
              { platform: Type.String(), day: Day('when it was first named'), answered: Type.Boolean() },
              closed,
            ),
          ),
        },
        closed,
      ),
      { description: 'networks that were named, those to most platforms first' },
    ),
  },
  { ...closed, $id: 'LedgerOverview' },
);
export type LedgerOverview = Static<typeof LedgerOverview>;
