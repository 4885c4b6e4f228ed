import { readdirSync } from 'node:fs';

/**
 * Draws the module that names all ids of a console's texts as one type, from the catalogues below its folder of
 * sources: a text without words is a fault of types then. Throws when the folder cannot be read.
 *
 * @example
 * ```ts
 * import { mkdtempSync, writeFileSync } from 'node:fs';
 * const sources = mkdtempSync('/tmp/console-');
 * writeFileSync(`${sources}/messages.en.json`, '{}');
 * drawMessageIds(sources).split('\n')[1] // => "import type messages from './messages.en.json';"
 * ```
 */
export function drawMessageIds(sources: string): string {
  const catalogues = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:messages|pages)\.en\.json$/.test(file))
    .sort();
  const types = catalogues.map((file) => `keyof typeof ${nameOf(file)}`);
  return [
    '// Drawn from the catalogues by `npm run sync`.',
    ...catalogues.map((file) => `import type ${nameOf(file)} from './${file}';`),
    '',
    '/** The id of a text that the console has words for. */',
    'export type MessageId =',
    `  | ${types.join('\n  | ')};`,
    '',
  ].join('\n');
}

/** A name of its own for each catalogue: `reviewJobMessages` for `features/review/job/messages.en.json`. */
function nameOf(file: string): string {
  const words = file.replace(/^features\//, '').replace(/\.en\.json$/, '');
  return words.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
