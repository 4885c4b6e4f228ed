import type { LedgerOverview, PlatformStanding } from '@breakwater/contracts/ledger';
import { clip, table } from '../output.ts';

/** The morning page in lines for people. */
export function describeOverview({ platforms, networks }: LedgerOverview): string {
  return [
    table(
      [
        'platform',
        'asked',
        'items',
        'gone',
        'there',
        'refused',
        'open',
        'overdue',
        'insufficient',
        'last met',
        'stands',
      ],
      platforms.map((one) => [
        one.platform,
        String(one.asked.letters),
        String(one.asked.items),
        String(one.asked.gone),
        String(one.asked.stillThere),
        String(one.asked.refused),
        String(one.asked.open),
        String(one.clocks.reduce((sum, { overdue }) => sum + overdue, 0)),
        String(one.insufficient.length),
        one.meetings[0]?.day ?? '',
        one.matters.map(({ state }) => `${state.step}. ${state.label.en}`).join('; '),
      ]),
    ),
    ...platforms.flatMap(nextSteps),
    ...(networks.length > 0 ? ['', 'networks that were named:'] : []),
    ...networks.map(
      ({ name, named }) =>
        `  ${name}: ${named.map(({ platform, day, answered }) => `${platform} ${day}${answered ? ' answered' : ''}`).join(', ')}`,
    ),
  ].join('\n');
}

function nextSteps({ platform, matters, insufficient }: PlatformStanding): string[] {
  const steps = matters.flatMap(({ next, title }) => {
    if (!next) return [];
    const missing = next.needs.filter(({ met }) => !met).map(({ label }) => label.en);
    const said = missing.length === 0 ? 'nothing is missing' : `missing: ${missing.join('; ')}`;
    return [`  ${clip(title, 40)}: next ${next.step}. ${next.label.en}; ${said}`];
  });
  const why = insufficient
    .slice(0, 3)
    .map(({ day, why: text }) => `  insufficient ${day}: ${clip(text, 90)}`);
  return steps.length + why.length === 0 ? [] : ['', platform, ...steps, ...why];
}
