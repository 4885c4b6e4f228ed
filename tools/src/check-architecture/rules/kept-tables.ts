import { createdTables } from '../created-tables.ts';
import type { Finding } from '../finding.ts';
import type { Package } from '../repository.ts';
import type { Rule } from './rule.ts';

const CHECKED = /^(core|domain)\//;
const DECLARATIONS = /\/src\/retention\.ts$/;
/** Everything kept has an end: each table of a package's migrations is declared in its one retention file. */
export const keptTables: Rule = ({ packages }) =>
  packages.filter(({ path }) => CHECKED.test(`${path}/`)).flatMap(checkPackage);

function checkPackage(room: Package): Finding[] {
  const declarations = room.files.find((file) => DECLARATIONS.test(file.path));
  const declared = new Set(
    declarations?.tokens.flatMap(({ kind, text }) => (kind === 'string' ? text : [])) ?? [],
  );
  return createdTables(room)
    .filter(({ table }) => !declared.has(table))
    .map(({ table, path, line }) => ({
      path,
      line,
      rule: 'kept-tables',
      message: `"${table}" is not declared: say in ${room.path}/src/retention.ts what it keeps of people and how it ends, or that it holds nothing of them.`,
    }));
}
