#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBundled } from './bundle-state.mjs';

// The bundle does the same and starts in half the time.
const main = new URL(isBundled() ? '../dist/bundle/main.js' : '../dist/main.js', import.meta.url);
if (!existsSync(fileURLToPath(main))) {
  process.stderr.write(
    'Breakwater is not built yet. Run "npm install" (or "npm run build") in its folder.\n',
  );
  process.exit(2);
}
await import(main.href);
