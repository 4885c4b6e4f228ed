import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeEntities } from '@breakwater/learn';
import { DATA_SETS } from './data-sets.ts';

/** A row of a set: its text and whatever else it says. */
export interface SetRow extends Readonly<Record<string, unknown>> {
  readonly text: string;
}

/** Rows of a set, each text once, in the order of time where rows have one. */
export function readSet(folder: string, name: string): SetRow[] {
  const set = DATA_SETS[name];
  if (!set) throw new Error(`There is no data set called ${name}.`);
  const lines = readFileSync(join(folder, set.file), 'utf8').split('\n').filter(Boolean);
  const seen = new Set<string>();
  return lines
    .map(set.file.endsWith('.tsv') ? fromTabs : fromJson)
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
    .sort((one, other) => timeOf(one) - timeOf(other));
}

function fromJson(line: string): SetRow {
  const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
  return { ...row, text: unescapeEntities(String(row.text ?? '')) };
}

/** Text, a tab and the label; quotes mean nothing. */
function fromTabs(line: string): SetRow {
  const tab = line.lastIndexOf('\t');
  return { text: unescapeEntities(line.slice(0, tab)), label: line.slice(tab + 1).trim() };
}

function timeOf({ time }: SetRow): number {
  return typeof time === 'string' ? Date.parse(time) : 0;
}
