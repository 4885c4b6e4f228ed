import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMessageIds } from './draw-message-ids.ts';

// `node tools/dist/message-ids/main.js [root]`: writes the type of the ids of the console's texts.
const sources = join(process.argv[2] ?? process.cwd(), 'apps/console/src');
writeFileSync(join(sources, 'message-id.ts'), drawMessageIds(sources));
