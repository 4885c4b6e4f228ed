import type { Finding } from '../finding.ts';
import type { Package, SourceFile } from '../repository.ts';
import type { Rule } from './rule.ts';

const CHECKED = /^(core|domain)\//;
const MIGRATION = /\/migrations\/[^/]+\.ts$/;
const DECLARATIONS = /\/src\/retention\.ts$/;
const CREATED =
  /create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z_0-9]+)(?:\s*\(|\s+partition)/gi;
const DROPPED = /drop\s+table\s+(?:if\s+exists\s+)?([a-z_0-9]+)/gi;

/** Everything kept has an end: each table of a package's migrations is declared in its one retention file. */
export const keptTables: Rule = ({ packages }) =>
  packages.filter(({ path }) => CHECKED.test(`${path}/`)).flatMap(checkPackage);

function checkPackage({ path, files }: Package): Finding[] {
  const migrations = files.filter((file) => !file.isTest && MIGRATION.test(file.path));
  const dropped = new Set(migrations.flatMap((file) => named(file, DROPPED)).map(({ table }) => table));
  const created = migrations
    .flatMap((file) => named(file, CREATED))
    .filter(({ table }) => !dropped.has(table));
  const declarations = files.find((file) => DECLARATIONS.test(file.path));
  const declared = new Set(
    declarations?.tokens.flatMap(({ kind, text }) => (kind === 'string' ? text : [])) ?? [],
  );
  return created
    .filter(({ table }) => !declared.has(table))
    .map(({ table, file, line }) => ({
      ...{ path: file.path, line, rule: 'kept-tables' },
      message: `"${table}" is not declared: say in ${path}/src/retention.ts what it keeps of people and how it ends, or that it holds nothing of them.`,
    }));
}

function named(file: SourceFile, pattern: RegExp): { table: string; file: SourceFile; line: number }[] {
  return file.tokens
    .filter(({ kind }) => kind === 'template' || kind === 'string')
    .flatMap(({ text, line }) =>
      [...text.matchAll(pattern)].map(([, table = '']) => ({ table: table.toLowerCase(), file, line })),
    );
}
