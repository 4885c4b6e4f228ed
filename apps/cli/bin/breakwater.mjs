#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(fileURLToPath(main))) {
  process.stderr.write(
    'Breakwater is not built yet. Run "npm install" (or "npm run build") in its folder.\n',
  );
  process.exit(2);
}
await import(main.href);
