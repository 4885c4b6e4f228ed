import type { Finding } from '../finding.ts';
import { edgesOf, type Rule } from './rule.ts';

/** A package imports only the packages that `architecture.json` lists for it. */
export const allowedImports: Rule = (repository) =>
  edgesOf(repository).flatMap(({ owner, file, statement, target }): Finding[] => {
    if (target.kind !== 'workspace' || !owner.plan) return [];
    if (target.name === owner.name || owner.plan.imports.includes(target.name)) return [];
    return [
      {
        path: file.path,
        line: statement.line,
        rule: 'allowed-imports',
        message: `"${owner.name}" may not import "${target.name}": use an event or a port, or change architecture.json on purpose.`,
      },
    ];
  });
