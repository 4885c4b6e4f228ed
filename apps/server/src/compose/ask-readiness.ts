import type { Disclosure } from '@breakwater/disclosure';
import type { Returns } from '@breakwater/returns';
import type { Storage } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import { keyFilePaths } from '../watch/key-file.ts';
import type { KeyFiles } from '../watch/key-files.ts';
import { type Readiness, readReadiness } from '../watch/readiness.ts';
import { ringFaults } from '../watch/ring-faults.ts';

/** What this process needs to do its work: a database that answers, and the keys that its data were written with. */
export interface NeededParts {
  readonly config: ServerConfig;
  readonly database: string;
  readonly storage: Storage;
  readonly keyFiles: KeyFiles;
  readonly returns: Returns;
  readonly disclosure: Disclosure;
}

/** Asks whether all of it is there. */
export function askReadiness(parts: NeededParts): Promise<Readiness> {
  const { config, database, storage, keyFiles, returns, disclosure } = parts;
  return readReadiness({
    database,
    durable: storage.kind === 'postgres',
    ping: storage.ping,
    faults: async () => [
      ...(await keyFiles.faults()),
      ...ringFaults({ vault: returns, 'sign-in-log': disclosure }, keyFilePaths(config), database),
    ],
  });
}
