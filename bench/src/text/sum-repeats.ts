import type { AccountFigures } from '@breakwater/learn';

/** What repeats of a measurement say together, after so many posts. */
export interface RepeatFigures {
  readonly accounts: number;
  /** Mean over the repeats. */
  readonly recall: number;
  /** 95 %: of the accounts' chance and of the threshold's; means of the limits of all repeats. */
  readonly interval: readonly [number, number];
  readonly repeats: readonly [least: number, most: number];
  /** Of all accounts; those with fewer posts as they stood at the last count that they reached. */
  readonly recallOfAll: number;
  /** Flagged shares of ordinary accounts: the highest of all repeats. */
  readonly falseAlarms: Readonly<Record<string, number>>;
}

/** Sums up figures of several repeats by count of posts. */
export function sumRepeats(
  repeats: readonly ReadonlyMap<number, AccountFigures>[],
): Record<string, RepeatFigures> {
  const counts = [...(repeats[0]?.keys() ?? [])];
  return Object.fromEntries(
    counts.map((posts) => [
      String(posts),
      sumOne(repeats.flatMap((one) => (one.has(posts) ? [one.get(posts)] : [])).filter(isKnown)),
    ]),
  );
}

function sumOne(figures: readonly AccountFigures[]): RepeatFigures {
  const recalls = figures.map(({ recall }) => recall ?? 0);
  const groups = Object.keys(figures[0]?.falseAlarms ?? {});
  const most = (read: (one: AccountFigures) => number) => round(Math.max(...figures.map(read)));
  return {
    accounts: figures[0]?.positives ?? 0,
    recall: round(meanOf(recalls)),
    interval: [
      round(meanOf(figures.map(({ interval }) => interval?.[0] ?? 0))),
      round(meanOf(figures.map(({ interval }) => interval?.[1] ?? 1))),
    ],
    repeats: [round(Math.min(...recalls)), round(Math.max(...recalls))],
    recallOfAll: round(meanOf(figures.map(({ recallOfAll }) => recallOfAll ?? 0))),
    falseAlarms: {
      ...Object.fromEntries(groups.map((group) => [group, most((one) => one.falseAlarms[group]?.rate ?? 0)])),
      'all together': most(({ falseAlarmsInAll }) => falseAlarmsInAll.rate),
    },
  };
}

const isKnown = (one: AccountFigures | undefined): one is AccountFigures => one !== undefined;
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => Math.round(value * 1e4) / 1e4;
