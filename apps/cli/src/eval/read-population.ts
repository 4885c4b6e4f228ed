import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { splitName } from '@breakwater/names';
import { createRandom } from '../demo/random.ts';
import { FileUnreadableError } from '../read-input.ts';
import { parseTable, readTable, TableInvalidError } from '../tables/read-table.ts';
import { sampleNames } from './sample-names.ts';

/** People whose names say nothing against them. */
export interface Population {
  readonly label: string;
  readonly names: readonly string[];
}

const NAME_COLUMNS = ['full_name', 'name', 'display_name'];

/**
 * Reads populations by the shape of the file: a table with a column of names (and perhaps `population`), Arabic script
 * apart; a table of words with their frequency, from which names are drawn; given names and surnames by region
 * (`[{ region, male, female, surnames }]`); or a plain text with one name a line. Throws TableInvalidError otherwise.
 */
export async function readPopulation(file: string, size: number): Promise<Population[]> {
  const label = basename(file).replace(/(\.gz)?$|\.[a-z]+(\.gz)?$/i, '');
  if (/\.json$/i.test(file)) return regions(await text(file), size);
  if (/\.txt$/i.test(file))
    return [
      {
        label,
        names: sampled(
          (await text(file)).split('\n').map((line) => line.trim()),
          size,
        ),
      },
    ];
  const rows = await readTable(file).catch(async (error: unknown) => {
    throw error instanceof TableInvalidError ? error : new FileUnreadableError(file, error);
  });
  const head = Object.keys(rows[0] ?? {});
  const column = NAME_COLUMNS.find((name) => head.includes(name));
  if (column !== undefined)
    return byLabel(
      rows.map((row) => [row.population ?? label, row[column] ?? '']),
      size,
    );
  if (head.length === 2) return [{ label, names: sampleNames(frequencies(await text(file)), size) }];
  throw new TableInvalidError(
    'A population needs a column full_name or name, words with their frequency, or one name a line.',
  );
}

async function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
}

/** Words with how often they are borne; such files have no header. */
function frequencies(content: string): [string, number][] {
  return parseTable(`word\tcount\n${content.replace(/^(?:#[^\n]*\n)+/, '')}`).map(
    ({ word = '', count = '' }) => [word, Number(count) || 0],
  );
}

function byLabel(pairs: readonly (readonly [string, string])[], size: number): Population[] {
  const groups = new Map<string, string[]>();
  for (const [label, name] of pairs) {
    const script = splitName(name)[0]?.script ?? 'other';
    const key = script === 'latin' ? label : `${label}, ${script} script`;
    const group = groups.get(key) ?? [];
    group.push(name);
    groups.set(key, group);
  }
  return [...groups].map(([label, names]) => ({ label, names: sampled(names, size) }));
}

interface Region {
  readonly region: string;
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly surnames: readonly string[];
}

function regions(content: string, size: number): Population[] {
  const found = JSON.parse(content) as readonly Region[];
  if (!Array.isArray(found) || found.some((one: Region) => !Array.isArray(one.surnames)))
    throw new TableInvalidError('A JSON population is a list of { region, male, female, surnames }.');
  return (found as readonly Region[]).map(({ region, male, female, surnames }) => {
    const pairs = [...male, ...female].flatMap((given) => surnames.map((surname) => `${given} ${surname}`));
    return { label: region, names: sampled(pairs, size) };
  });
}

function sampled(names: readonly string[], size: number): string[] {
  const filled = names.filter((name) => name !== '');
  return filled.length <= size ? filled : createRandom(1).shuffle(filled).slice(0, size);
}
