import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReference, REFERENCE } from './build-reference.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, REFERENCE);

mkdirSync(folder, { recursive: true });
for (const [name, text] of await buildReference(root)) {
  writeFileSync(join(folder, name), text);
  console.log(`${REFERENCE}/${name}`);
}
