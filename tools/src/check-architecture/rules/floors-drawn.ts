import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFloors, withFloors } from '../floors.ts';
import type { Rule } from './rule.ts';

const PAGE = 'ARCHITECTURE.md';

/** The floors on the page of the architecture are drawn from what the packages depend on. */
export const floorsDrawn: Rule = (repository) => {
  const file = join(repository.root, PAGE);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (page !== '' && page === withFloors(page, drawFloors(repository))) return [];
  return [
    {
      path: PAGE,
      line: 1,
      rule: 'floors-drawn',
      message:
        'The floors drawn here are not those of package.json: run `node tools/dist/sync-floors/main.js`.',
    },
  ];
};
