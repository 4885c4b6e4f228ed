import type { Locale, LocalText } from '@breakwater/contracts';
import type { LedgerOverview, NextRung, PlatformStanding } from '@breakwater/contracts/ledger';
import { dayText, type ReportWord, say } from './report-words.ts';

/** A report as the printer is given it. Every text is set as it is, and never read as markup. */
export interface ReportPage {
  readonly [part: string]: unknown;
  readonly title: string;
  readonly subtitle: string;
  readonly language: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly day: { readonly year: number; readonly month: number; readonly day: number };
  readonly words: { readonly page: string; readonly made: string };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly { readonly label: string; readonly text: readonly string[] }[];
  }[];
  readonly note: string;
}

type Section = ReportPage['sections'][number];
type Line = Section['lines'][number];

const COLUMNS: readonly ReportWord[] = [
  ...(['platform', 'stands', 'asked', 'items', 'gone', 'stillThere', 'refused'] as const),
  ...(['open', 'overdue', 'insufficient', 'met'] as const),
];

/**
 * The report to a minister: the morning page on paper, platforms side by side, what each answer lacked, what the next step
 * needs, and networks that were named to several. Figures stand beside each other and nobody is ranked.
 */
export function overviewPage({ at, platforms, networks }: LedgerOverview, locale: Locale): ReportPage {
  const [year = 2000, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  return {
    title: say('title', locale),
    subtitle: say('as-of', locale, { at: dayText(at.slice(0, 10), locale) }),
    language: locale,
    direction: locale === 'ur' ? 'rtl' : 'ltr',
    day: { year, month, day },
    words: { page: say('page', locale), made: say('made', locale) },
    columns: COLUMNS.map((word) => say(word, locale)),
    rows: platforms.map((one) => rowOf(one, locale)),
    sections: [
      networkSection(networks, locale),
      ...platforms.map((one) => ({ title: one.platform, lines: linesOf(one, locale) })),
    ].filter(({ lines }) => lines.length > 0),
    note: say('note', locale),
  };
}

/** What somebody wrote keeps its own direction, whatever stands around it: Unicode isolates, UAX #9. */
const isolated = (text: string) => `\u2068${text}\u2069`;

function rowOf(
  { platform, asked, clocks, insufficient, meetings, matters }: PlatformStanding,
  locale: Locale,
) {
  const counts = [asked.letters, asked.items, asked.gone, asked.stillThere, asked.refused, asked.open];
  const overdue = clocks.reduce((sum, clock) => sum + clock.overdue, 0);
  const [last] = meetings;
  return [
    platform,
    matters.map(({ state }) => state.label[locale]).join(locale === 'ur' ? '؛ ' : '; ') || '–',
    ...[...counts, overdue, insufficient.length].map(String),
    last === undefined ? '–' : dayText(last.day, locale),
  ];
}

function linesOf(standing: PlatformStanding, locale: Locale): Line[] {
  const { matters, clocks, insufficient } = standing;
  const line = (word: ReportWord, text: readonly string[]): Line[] =>
    text.length === 0 ? [] : [{ label: say(word, locale), text }];
  return [
    ...line(
      'next',
      matters.flatMap(({ next }) => (next ? nextLines(next, locale) : [])),
    ),
    ...line(
      'why',
      insufficient.map(({ day, why }) => `${dayText(day, locale)}: ${isolated(why)}`),
    ),
    ...line(
      'clocks',
      clocks.map(({ label, art, open, overdue }) => {
        const name = `${label[locale]} (${art})`;
        return say('clock', locale, { name, open: String(open), overdue: String(overdue) });
      }),
    ),
    ...line('networks-to', standing.networks.map(isolated)),
    ...line(
      'meetings',
      standing.meetings.map(({ day, title }) => `${dayText(day, locale)}: ${isolated(title)}`),
    ),
  ];
}

function nextLines({ step, label, needs, ready }: NextRung, locale: Locale): string[] {
  const missing = (of: readonly { readonly label: LocalText }[]) => of.map((need) => need.label[locale]);
  const open = needs.filter(({ met }) => !met);
  return [
    `${step}. ${label[locale]}: ${say(ready ? 'ready' : 'missing', locale)}`,
    ...missing(open).map((text) => `– ${text}`),
  ];
}

function networkSection(networks: LedgerOverview['networks'], locale: Locale): Section {
  return {
    title: say('networks', locale),
    lines: networks.map(({ name, named }) => ({
      label: say('to', locale, { count: String(named.length) }),
      text: [
        isolated(name),
        ...named.map(({ platform, day, answered }) => {
          const answer = say(answered ? 'answered' : 'waiting', locale);
          return `${isolated(platform)}: ${dayText(day, locale)}, ${answer}`;
        }),
      ],
    })),
  };
}
