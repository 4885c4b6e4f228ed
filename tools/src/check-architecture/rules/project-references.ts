import type { Finding } from '../finding.ts';
import { readProjects } from '../references.ts';
import type { Rule } from './rule.ts';

/** TypeScript builds what is depended on: references are written from `package.json` and never by hand. */
export const projectReferences: Rule = (repository) =>
  readProjects(repository).flatMap(({ path, actual, derived }): Finding[] => {
    if (actual !== undefined && actual === derived) return [];
    const message =
      actual === undefined
        ? 'Missing: add it, extending tsconfig.base.json.'
        : 'References differ from package.json: run `node tools/dist/sync-references/main.js`.';
    return [{ path, line: 1, rule: 'project-references', message }];
  });
