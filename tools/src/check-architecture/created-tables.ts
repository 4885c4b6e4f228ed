import type { Package, SourceFile } from './repository.ts';

/** A table and where a migration creates it. */
export type CreatedTable = { table: string; path: string; line: number };

const MIGRATION = /\/migrations\/[^/]+\.ts$/;
const CREATED =
  /create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z_0-9]+)(?:\s*\(|\s+partition)/gi;
const DROPPED = /drop\s+table\s+(?:if\s+exists\s+)?([a-z_0-9]+)/gi;

/** The tables that the migrations of a package create and leave standing. */
export function createdTables({ files }: Package): CreatedTable[] {
  const migrations = files.filter((file) => !file.isTest && MIGRATION.test(file.path));
  const dropped = new Set(migrations.flatMap((file) => named(file, DROPPED)).map(({ table }) => table));
  return migrations.flatMap((file) => named(file, CREATED)).filter(({ table }) => !dropped.has(table));
}

function named({ path, tokens }: SourceFile, pattern: RegExp): CreatedTable[] {
  return tokens
    .filter(({ kind }) => kind === 'template' || kind === 'string')
    .flatMap(({ text, line }) =>
      [...text.matchAll(pattern)].map(([, table = '']) => ({ table: table.toLowerCase(), path, line })),
    );
}
