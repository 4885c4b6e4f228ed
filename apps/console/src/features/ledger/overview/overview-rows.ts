import type { PlatformStanding } from '@breakwater/contracts/ledger';

/** How many clocks of a platform are over. */
export const overdueOf = ({ clocks }: Pick<PlatformStanding, 'clocks'>): number =>
  clocks.reduce((sum, { overdue }) => sum + overdue, 0);

/** The table to take away: a line for each platform. */
export function overviewRows(platforms: readonly PlatformStanding[]): string[][] {
  return [
    [
      'platform',
      'letters',
      'items',
      'acknowledged',
      'gone',
      'still there',
      'refused',
      'open',
      'overdue',
      'insufficient',
      'last met',
      'step',
    ],
    ...platforms.map((one) => [
      one.platform,
      ...[one.asked.letters, one.asked.items, one.asked.acknowledged, one.asked.gone].map(String),
      ...[one.asked.stillThere, one.asked.refused, one.asked.open, overdueOf(one)].map(String),
      String(one.insufficient.length),
      one.meetings[0]?.day ?? '',
      one.matters.map(({ state }) => state.id).join(' '),
    ]),
  ];
}
