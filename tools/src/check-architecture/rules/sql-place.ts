import type { Finding } from '../finding.ts';
import type { SourceFile } from '../repository.ts';
import type { Token } from '../tokens.ts';
import type { Rule } from './rule.ts';

const CHECKED = /^(core|domain|apps)\//;
export const SQL_PLACE = /^core\/storage\/src\/|\/store\.ts$|-store\.ts$|\/store\/|\/migrations\//;
export const BUILDERS = new Set(
  'selectFrom insertInto updateTable deleteFrom mergeInto replaceInto'.split(' '),
);
const STATEMENT =
  /^\s*(select\s[^;]*\bfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|(create|alter|drop)\s+(table|index|view|schema)\s)/;

/** SQL stands in stores and migrations alone, where the tables' owner can see all of it. */
export const sqlPlace: Rule = (repository) =>
  repository.packages
    .flatMap((room) => room.files)
    .filter((file) => CHECKED.test(file.path) && !file.isTest && !SQL_PLACE.test(file.path))
    .flatMap(findSql);

function findSql(file: SourceFile): Finding[] {
  const lines = new Set<number>();
  for (const statement of file.imports) {
    if (statement.specifier === 'kysely' && statement.names.includes('sql')) lines.add(statement.line);
  }
  file.tokens.forEach((token, index) => {
    if (isBuilderCall(file.tokens, index) || isStatement(token)) lines.add(token.line);
  });
  return [...lines].map((line) => ({
    path: file.path,
    line,
    rule: 'sql-place',
    message: 'SQL outside a store: move it to store.ts, store/, a *-store.ts or migrations/.',
  }));
}

function isBuilderCall(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'word' && BUILDERS.has(token.text) && tokens[index - 1]?.text === '.';
}

/** In one case throughout, as statements are written; "Select a row from the list" is prose. */
function isStatement({ kind, text }: Token): boolean {
  if (kind !== 'string' && kind !== 'template') return false;
  const start = /^\s*([a-zA-Z]+)/.exec(text)?.[1] ?? '';
  return (
    (start === start.toUpperCase() || start === start.toLowerCase()) && STATEMENT.test(text.toLowerCase())
  );
}
