import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRepository } from '../check-architecture/repository.ts';
import { countHouse } from './count-house.ts';
import { countOpenapi } from './count-openapi.ts';
import { countSources } from './count-sources.ts';
import { readDocument } from './openapi/read-document.ts';
import { parseSources } from './parse-sources.ts';
import { printTable } from './print-table.ts';
import { readTexts } from './read-texts.ts';
import { resultOf } from './result-of.ts';

// `node tools/dist/counts/main.js [--root DIR] [--openapi FILE] [--json FILE] [--verbose]`: one table of all counts of
// a checkout. The checkout need be neither built nor installed, but for its OpenAPI document where no file is given.
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    openapi: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const { root, openapi, json, verbose } = values;
const started = performance.now();

/** Says on the side what is being done, once it has become clear that there is something to wait for. */
function progress(what: string): void {
  if (performance.now() - started > 2_000) console.error(`counts: ${what} …`);
}

async function documentOf(): Promise<string | undefined> {
  if (openapi !== undefined) return readFileSync(openapi, 'utf8');
  try {
    return await readDocument(root);
  } catch (error) {
    console.error(`counts: no OpenAPI document (build ${root}, or give --openapi FILE): ${error}`);
    return undefined;
  }
}

const { product, builders } = readTexts(root);
if (Object.keys(product).length === 0) {
  throw new Error(`${root} holds no TypeScript to count: give the folder of a checkout with --root.`);
}
const [sources, worlds] = [parseSources(product), parseSources(builders)];
progress(`counts ${sources.length + worlds.length} files`);
const texts = countSources(sources, worlds);
progress('reads packages');
const house = countHouse(readRepository(root));
progress('asks for the OpenAPI document');
const document = await documentOf();
progress('lints it');
const rows = [...texts, ...house, ...(await countOpenapi(document))];
console.log(printTable(rows, verbose));
if (json !== undefined) {
  const command = ['node tools/dist/counts/main.js', ...process.argv.slice(2)].join(' ');
  writeFileSync(json, `${JSON.stringify(resultOf(rows, root, command), null, 2)}\n`);
}
