import { basename } from 'node:path';
import type { Known } from '../check-architecture/except.ts';
import type { Finding } from '../check-architecture/finding.ts';
import type { Repository } from '../check-architecture/repository.ts';
import { findMissingNames } from '../check-architecture/rules/domain-names.ts';
import { folderCycles } from '../check-architecture/rules/folder-cycles.ts';
import { findForeignTables } from '../check-architecture/rules/foreign-tables.ts';
import { unusedDependencies } from '../check-architecture/rules/unused-dependencies.ts';
import type { Place } from './place.ts';
import { type Row, rowOf } from './row.ts';

/** Counts what the architecture check finds, what it lets pass as known included. */
export function countHouse(repository: Repository): Row[] {
  const missing = findMissingNames(repository);
  const domains = new Set(missing.map(({ key }) => basename(key)));
  return [
    rowOf('unusedEdges', 'dependencies that nothing imports', unusedDependencies(repository).map(ofFinding)),
    rowOf('folderCycles', 'cycles of folders inside a package', folderCycles(repository).map(ofFinding)),
    rowOf(
      'foreignTables',
      "tables of another package in a package's SQL",
      findForeignTables(repository).map(ofKnown),
    ),
    {
      id: 'domainNames',
      value: domains.size,
      places: missing.map(ofKnown),
      label: 'domains whose name differs in the five places',
    },
  ];
}

function ofFinding({ path, line, message }: Finding): Place {
  return { path, line, what: message };
}

function ofKnown({ key, finding: { path, line } }: Known): Place {
  return { path, line, what: key };
}
