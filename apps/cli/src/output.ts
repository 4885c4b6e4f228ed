import { terminal } from './terminal.ts';

/** The one place that prints: results to standard output, everything else to standard error. */

export function printLine(text = ''): void {
  terminal().stdout.write(`${text}\n`);
}

export function printNote(text: string): void {
  terminal().stderr.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  printLine(JSON.stringify(value, null, 2));
}

/** One result, as JSON for programs or as lines for people. */
export function printResult<T>(
  value: T,
  options: { readonly json?: boolean },
  forPeople: (value: T) => string,
): void {
  if (options.json) printJson(value);
  else printLine(forPeople(value));
}

/**
 * Rows as aligned columns. Widths count what a terminal shows, so that Arabic-script and wide text do not break them.
 *
 * @example
 * ```ts
 * table(['a', 'b'], [['1', 'two']]) // => 'a  b\n1  two'
 * ```
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => shownWidth(row[column] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - shownWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const segmenter = new Intl.Segmenter();
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

function shownWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Cuts text to a width, at a grapheme, with an ellipsis. */
export function clip(text: string, width: number): string {
  const graphemes = [...segmenter.segment(text.replaceAll(/\s+/g, ' '))].map(({ segment }) => segment);
  return graphemes.length <= width ? graphemes.join('') : `${graphemes.slice(0, width - 1).join('')}…`;
}
