import { ANNEX_FROM, type Sheet } from './sheet.ts';

/** The letter as plain text, with line feeds alone: what is mailed, and what its SHA-256 is of. */
export function letterText(sheet: Sheet): string {
  const { words, letterhead, number, date, addressee, reference, subject, paragraphs, items, signatory } =
    sheet;
  const list = items.map(
    ({ value, note }, index) => `${index + 1}. ${value}${note === undefined ? '' : ` — ${note}`}`,
  );
  const inAnnex = items.length >= ANNEX_FROM;
  const blocks = [
    [letterhead.name, ...letterhead.lines],
    [
      ...(number === '' ? [] : [`${words.number}: ${number}`]),
      ...(date === '' ? [] : [`${words.date}: ${date}`]),
      ...(reference === '' ? [] : [`${words.reference}: ${reference}`]),
    ],
    [`${words.to}:`, addressee.name, ...addressee.lines],
    [subject],
    ...paragraphs.map((one) => [one]),
    inAnnex ? [] : list,
    [words.closing],
    [signatory.name, signatory.office],
    ...(inAnnex ? [[words.annex], list] : []),
  ];
  return `${blocks
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}
