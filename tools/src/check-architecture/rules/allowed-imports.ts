import type { Finding } from '../finding.ts';
import { forbids } from '../forbids.ts';
import { edgesOf, type Rule } from './rule.ts';

/** A package imports downwards only, and never a sibling; whether its `package.json` says so is another rule. */
export const allowedImports: Rule = (repository) =>
  edgesOf(repository).flatMap(({ owner, file, statement, target }): Finding[] => {
    if (target.kind !== 'workspace' || target.name === owner.name) return [];
    const other = repository.packages.find(({ name }) => name === target.name);
    const reason = other && forbids(repository.architecture, owner, other);
    if (reason === undefined) return [];
    return [
      {
        path: file.path,
        line: statement.line,
        rule: 'allowed-imports',
        message: `"${owner.name}" may not import "${target.name}": ${reason}. Use an event or a port.`,
      },
    ];
  });
