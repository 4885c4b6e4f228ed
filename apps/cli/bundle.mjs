// Bundles what was built of the command line and the server, so that a process reads some tens of files and not three
// thousand: most of the time until `serve` is ready went into finding and linking modules.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleFolder, isBundled, stateFile, stateOfBuild } from './bin/bundle-state.mjs';

/** What brings native code, a WebAssembly or files of its own that it looks for beside itself. */
const LEFT_OUTSIDE = [
  /^@electric-sql\/pglite/,
  /^@node-rs\/argon2/,
  /^@duckdb\//,
  /^@myriaddreamin\//,
  /^@fastify\/(swagger|static)/,
  /^pino$/,
];

/** A module goes on finding files from where it stood: the packs, pages and fonts are not bundled. */
const keepPlaces = {
  name: 'keep-places',
  transform: {
    filter: { code: /import\.meta\.url/ },
    handler(code, id) {
      const place = JSON.stringify(relative(bundleFolder, id).replaceAll('\\', '/'));
      return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
    },
  },
};

if (!isBundled()) {
  const state = stateOfBuild();
  const main = fileURLToPath(new URL('dist/main.js', import.meta.url));
  const bundle = await rolldown({
    input: { main },
    platform: 'node',
    external: LEFT_OUTSIDE,
    plugins: [keepPlaces],
    // Modules that are imported both ways are no news here.
    checks: { ineffectiveDynamicImport: false },
    logLevel: 'warn',
  });
  // Beside it and moved into place: processes that run go on loading what they know, those that start see a whole one.
  const unfinished = `${bundleFolder.slice(0, -1)}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  // Names of functions stay: errors and profiles tell them.
  const minify = { mangle: false, compress: false, codegen: true };
  await bundle.write({ dir: unfinished, format: 'esm', comments: false, minify });
  writeFileSync(join(unfinished, basename(stateFile)), state);
  rmSync(bundleFolder, { recursive: true, force: true });
  renameSync(unfinished, bundleFolder);
}
