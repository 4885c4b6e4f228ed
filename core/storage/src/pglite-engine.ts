import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

const INT8 = 20;
const parsers = { [INT8]: Number };

/** Where the engine's files lie: its WebAssembly and the files that PostgreSQL expects around it. */
export const engineFolder: string = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

type Engine = Required<Pick<PGliteOptions, 'pgliteWasmModule' | 'fsBundle'>>;

/** Node has it; its types stand in those of browsers, which nothing else here may use. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<Engine['pgliteWasmModule']> };

// What is compiled never changes, and a process that opens many databases (tests, a bench) halves the time of each.
let engine: Promise<Engine> | undefined;

/**
 * PostgreSQL in this process.
 *
 * @param dataDir folder of the database; in memory when left out
 * @param start a tar of the folder of a database, to begin with it; only where there is none yet
 */
export async function createPglite(dataDir: string | undefined, start: Blob | undefined): Promise<PGlite> {
  engine ??= loadEngine();
  return PGlite.create({
    parsers,
    ...(await engine),
    ...(dataDir !== undefined && { dataDir }),
    ...(start && { loadDataDir: start }),
  });
}

async function loadEngine(): Promise<Engine> {
  const [wasm, files] = await Promise.all([
    readFile(join(engineFolder, 'pglite.wasm')),
    readFile(join(engineFolder, 'pglite.data')),
  ]);
  return { pgliteWasmModule: await WebAssembly.compile(wasm), fsBundle: new Blob([files]) };
}
