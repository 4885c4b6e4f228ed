import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjects } from '../check-architecture/references.ts';
import { readRepository } from '../check-architecture/repository.ts';

// `node tools/dist/sync-references/main.js [root]`: writes the references of each tsconfig.json from package.json.
const repository = readRepository(process.argv[2] ?? process.cwd());
for (const { path, actual, derived } of readProjects(repository)) {
  if (derived === undefined) console.error(`${path} is missing: add it, extending tsconfig.base.json.`);
  if (derived === undefined || derived === actual) continue;
  writeFileSync(join(repository.root, path), derived);
  console.log(path);
}
