import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFloors, withFloors } from '../check-architecture/floors.ts';
import { readRepository } from '../check-architecture/repository.ts';

// `node tools/dist/sync-floors/main.js [root]`: draws the floors in ARCHITECTURE.md from package.json.
const repository = readRepository(process.argv[2] ?? process.cwd());
const file = join(repository.root, 'ARCHITECTURE.md');
const page = withFloors(readFileSync(file, 'utf8'), drawFloors(repository));
if (page === undefined) {
  console.error('ARCHITECTURE.md has no marks to draw the floors between.');
  process.exitCode = 1;
} else {
  writeFileSync(file, page);
}
