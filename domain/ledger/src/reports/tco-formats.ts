import type { Locale } from '@breakwater/contracts';
import type { TcoReport } from '@breakwater/contracts/ledger';
import { stringify } from 'csv-stringify/sync';

const WORDS = {
  en: {
    title: (year: number) => `Transparency report ${year}, Regulation (EU) 2021/784`,
    missing: 'To be written.',
    draft: 'The year is not over: these figures are preliminary.',
    by: (day: string) => `To be published before ${day}.`,
    grounds: 'Grounds',
    none: '–',
  },
  ur: {
    title: (year: number) => `شفافیت رپورٹ ${year}، ضابطہ (EU) 2021/784`,
    missing: 'ابھی لکھنا باقی ہے۔',
    draft: 'سال ابھی ختم نہیں ہوا: یہ اعداد ابتدائی ہیں۔',
    by: (day: string) => `${day} سے پہلے شائع ہونی ہے۔`,
    grounds: 'وجوہ',
    none: '–',
  },
} as const;

/** The report as CSV (RFC 4180): one figure, ground or text a row. */
export function tcoCsv({ sections, refusals, year }: TcoReport): string {
  const rows = sections.flatMap(({ id, art, figures, text, missing }) => [
    ...figures.map((figure) => [year, art, id, figure.id, figure.unit, figure.value ?? '', figure.label.en]),
    ...(text ? [[year, art, id, 'text', 'text', text.en, '']] : []),
    ...(missing ? [[year, art, id, 'text', 'text', '', 'missing']] : []),
  ]);
  const grounds = refusals.map(({ ground, orders }) => [
    year,
    '7(3)(c)',
    'ground',
    ground,
    'count',
    orders,
    '',
  ]);
  return stringify([...rows, ...grounds], {
    header: true,
    columns: ['year', 'article', 'section', 'figure', 'unit', 'value', 'label'],
    record_delimiter: '\r\n',
  });
}

/** The report as Markdown in a language. */
export function tcoMarkdown(
  { year, publishBefore, final, sections, refusals }: TcoReport,
  locale: Locale,
): string {
  const say = WORDS[locale];
  const shown = (value: number | undefined) =>
    value === undefined ? say.none : String(Number(value.toFixed(2)));
  const parts = sections.map(({ id, art, title, text, missing, figures }) =>
    [
      `## ${title[locale]} (Art. ${art})`,
      ...(text ? [text[locale]] : []),
      ...(missing ? [`*${say.missing}*`] : []),
      ...(figures.length > 0
        ? [figures.map(({ label, value }) => `- ${label[locale]}: ${shown(value)}`).join('\n')]
        : []),
      ...(id === 'not-executed' && refusals.length > 0
        ? [[`${say.grounds}:`, ...refusals.map(({ ground, orders }) => `- ${ground}: ${orders}`)].join('\n')]
        : []),
    ].join('\n\n'),
  );
  return [
    `# ${say.title(year)}`,
    final ? say.by(publishBefore) : `${say.draft} ${say.by(publishBefore)}`,
    ...parts,
  ]
    .join('\n\n')
    .concat('\n');
}
