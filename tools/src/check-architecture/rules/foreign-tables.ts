import { createdTables } from '../created-tables.ts';
import { exceptListed, type Known } from '../except.ts';
import type { Repository, SourceFile } from '../repository.ts';
import type { Rule } from './rule.ts';
import { BUILDERS, SQL_PLACE } from './sql-place.ts';

const RULE = 'foreign-tables';
const MIGRATION = /\/src\/migrations\//;
const NAMED =
  /\b(?:from|join|into|update|using|references|table|truncate)\s+(?:only\s+)?"?([a-z_][a-z_0-9]*)/gi;
/** A name that the statement itself gives to a part of it: `with recent as (…)`. */
const MADE_UP =
  /(?:\bwith(?:\s+recursive)?|,)\s+([a-z_][a-z_0-9]*)\s*(?:\([^)]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s+)?\(/gi;

/** A table is read and written by the package whose migrations create it; the others ask that package. */
export const foreignTables: Rule = (repository) =>
  exceptListed(repository, RULE, findForeignTables(repository));

/** Each table that a package inside the house names in its SQL though another one creates it. */
export function findForeignTables({ packages }: Repository): Known[] {
  const owners = new Map<string, string[]>();
  for (const room of packages) {
    for (const { table } of createdTables(room)) owners.set(table, [...(owners.get(table) ?? []), room.path]);
  }
  const found = new Map<string, Known>();
  for (const { path, floor, files } of packages) {
    if (floor === null) continue;
    for (const { table, file, line } of files.filter(holdsSql).flatMap(tablesIn)) {
      const [owner] = owners.get(table) ?? [];
      // A key that refers to another's table is excepted apart: it lets no query pass.
      const key = `${path}${MIGRATION.test(file) ? '/src/migrations' : ''}: ${table}`;
      if (!owner || owners.get(table)?.includes(path) || found.has(key)) continue;
      const message = `"${table}" belongs to ${owner}: ask it for what it holds, by an event, a port or a function.`;
      found.set(key, { key, finding: { path: file, line, rule: RULE, message } });
    }
  }
  return [...found.values()];
}

function holdsSql({ path, isTest }: SourceFile): boolean {
  return !isTest && SQL_PLACE.test(path);
}

function tablesIn({ path: file, tokens }: SourceFile): { table: string; file: string; line: number }[] {
  return tokens.flatMap(({ kind, text, line }, at) => {
    if (kind !== 'string' && kind !== 'template') return [];
    if (isBuilt(tokens[at - 2]?.text, tokens[at - 1]?.text)) {
      return [{ table: text.split(' ')[0] ?? '', file, line }];
    }
    const own = new Set([...text.matchAll(MADE_UP)].map(([, name = '']) => name.toLowerCase()));
    return [...text.matchAll(NAMED)]
      .map(([, table = '']) => ({ table: table.toLowerCase(), file, line }))
      .filter(({ table }) => !own.has(table));
  });
}

function isBuilt(word: string | undefined, mark: string | undefined): boolean {
  return mark === '(' && (BUILDERS.has(word ?? '') || /^(inner|left|right|full)Join$/.test(word ?? ''));
}
