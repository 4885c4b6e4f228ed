import { loadOrCreateSigningKey, loadSigningKey, type SigningKey, SigningKeyError } from '@breakwater/audit';
import { BreakwaterError, messageOf } from '@breakwater/kernel';
import { rememberKeyFile, type Storage, selectKeyFile, selectKeyFiles } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import { keyFilePaths, SIGNING_KEY_FILES, type SigningKeyName } from './key-file.ts';
import type { ReadinessFault } from './readiness.ts';

export type KeyFileErrorCode = 'key-file-missing' | 'key-file-other' | 'key-file-unusable' | 'key-file-late';

/** A key file that the data need is not there, or is another one. */
export class KeyFileError extends BreakwaterError {
  override readonly name = 'KeyFileError';
  constructor(code: KeyFileErrorCode, message: string) {
    super(code, message, { status: 503 });
  }
}

/** The files of keys of this process, compared with what the database was used with before. */
export interface KeyFiles {
  /**
   * The key of a file. It is made where this database never had one; where it had one that is missing or another one now, nothing
   * is made, and the key that is given throws KeyFileError whenever it is used.
   */
  open(name: SigningKeyName): Promise<SigningKey>;
  /** What is wrong with them now; looks at the files each time. */
  faults(): Promise<readonly ReadinessFault[]>;
}

export interface KeyFileParts {
  readonly storage: Storage;
  readonly config: Pick<ServerConfig, 'home' | 'vaultKeys'>;
  /** The database as people know it, password masked. */
  readonly database: string;
}

export function createKeyFiles({ storage, config, database }: KeyFileParts): KeyFiles {
  const paths = keyFilePaths(config);
  /** Keys that this process could not use when it started. */
  const refused = new Set<SigningKeyName>();

  async function compare(name: SigningKeyName, remembered: string): Promise<SigningKey | KeyFileError> {
    const path = paths[name];
    const way = `Bring the file of this database back and start again; to go on with another key on purpose: breakwater key-files replace ${name}.`;
    try {
      const key = await loadSigningKey(path);
      if (!key)
        return new KeyFileError(
          'key-file-missing',
          `${path} is missing, which belongs to the database ${database}. ${way}`,
        );
      if (key.publicKey === remembered) return key;
      return new KeyFileError(
        'key-file-other',
        `${path} is not the key file that belongs to the database ${database}. ${way}`,
      );
    } catch (error) {
      const why =
        error instanceof SigningKeyError ? error.message : `${path} cannot be read: ${messageOf(error)}.`;
      return new KeyFileError('key-file-unusable', `${why} It belongs to the database ${database}.`);
    }
  }

  return {
    open: async (name) => {
      const remembered = await selectKeyFile(storage.db, name);
      if (remembered === undefined) {
        const key = await loadOrCreateSigningKey(paths[name]);
        await rememberKeyFile(storage.db, name, key.publicKey);
        return key;
      }
      const found = await compare(name, remembered);
      if (!(found instanceof KeyFileError)) return found;
      refused.add(name);
      return {
        publicKey: remembered,
        sign: () => {
          throw found;
        },
        derive: () => {
          throw found;
        },
      };
    },
    faults: async () => {
      const faults: ReadinessFault[] = [];
      const all = await selectKeyFiles(storage.db);
      for (const name of Object.keys(SIGNING_KEY_FILES) as SigningKeyName[]) {
        const remembered = all.get(name);
        const found = remembered === undefined ? undefined : await compare(name, remembered);
        if (found instanceof KeyFileError) faults.push({ code: found.code, message: found.message });
        else if (refused.has(name))
          faults.push({
            code: 'key-file-late',
            message: `${paths[name]} is right now, and was not when this process started: start it again.`,
          });
      }
      return faults;
    },
  };
}
