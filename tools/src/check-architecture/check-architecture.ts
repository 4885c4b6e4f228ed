import { compareFindings, type Finding } from './finding.ts';
import { type Repository, readRepository } from './repository.ts';
import { allowedImports } from './rules/allowed-imports.ts';
import { declaredDependencies } from './rules/declared-dependencies.ts';
import { deepImports } from './rules/deep-imports.ts';
import { defaultExports } from './rules/default-exports.ts';
import { domainNames } from './rules/domain-names.ts';
import { fileSize } from './rules/file-size.ts';
import { floorsDrawn } from './rules/floors-drawn.ts';
import { folderCycles } from './rules/folder-cycles.ts';
import { foreignTables } from './rules/foreign-tables.ts';
import { importCycles } from './rules/import-cycles.ts';
import { keptTables } from './rules/kept-tables.ts';
import { names } from './rules/names.ts';
import { outgoingPlace } from './rules/outgoing-place.ts';
import { plan } from './rules/plan.ts';
import { projectReferences } from './rules/project-references.ts';
import type { Rule } from './rules/rule.ts';
import { skeleton } from './rules/skeleton.ts';
import { sqlPlace } from './rules/sql-place.ts';
import { unusedDependencies } from './rules/unused-dependencies.ts';

const RULES: readonly Rule[] = [
  plan,
  skeleton,
  projectReferences,
  allowedImports,
  deepImports,
  importCycles,
  folderCycles,
  declaredDependencies,
  unusedDependencies,
  sqlPlace,
  foreignTables,
  outgoingPlace,
  keptTables,
  fileSize,
  names,
  defaultExports,
  domainNames,
  floorsDrawn,
];

export type Report = {
  findings: Finding[];
  counts: { packages: number; files: number; imports: number };
};

/**
 * Holds a repository against its `architecture.json` and the rules of the house.
 *
 * A scan that saw no package, no file or no import is itself a finding: an empty answer is not a clean one.
 *
 * @param root folder of the repository
 * @throws Error when `architecture.json` or a `package.json` cannot be read
 */
export function checkArchitecture(root: string): Report {
  const repository = readRepository(root);
  const counts = countScanned(repository);
  const findings = [...checkScanned(counts), ...RULES.flatMap((rule) => rule(repository))];
  return { findings: findings.sort(compareFindings), counts };
}

function countScanned({ packages }: Repository): Report['counts'] {
  const files = packages.flatMap((room) => room.files);
  return {
    packages: packages.length,
    files: files.length,
    imports: files.reduce((sum, file) => sum + file.imports.length, 0),
  };
}

function checkScanned(counts: Report['counts']): Finding[] {
  return Object.entries(counts)
    .filter(([, count]) => count === 0)
    .map(([what]) => ({
      path: 'package.json',
      line: 1,
      rule: 'scanned-nothing',
      message: `The check saw no ${what}: correct "workspaces", or run it in the root of the repository.`,
    }));
}
