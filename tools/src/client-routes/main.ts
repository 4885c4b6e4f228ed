import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '@breakwater/contracts';
import { clientRoutes } from './client-routes.ts';

const [root = process.cwd()] = process.argv.slice(2);
for (const [name, text] of clientRoutes(OPERATIONS)) writeFileSync(join(root, 'libs/client/src', name), text);
