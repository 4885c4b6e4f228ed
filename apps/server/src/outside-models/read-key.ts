import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { codeOf } from '@breakwater/kernel';
import { ConfigError } from '../config.ts';

/** A key, or the file that holds it. */
export interface KeySetting {
  readonly key: string | undefined;
  readonly keyFile: string | undefined;
}

/**
 * The key of an endpoint, which nothing but the request ever shows; undefined where none is set.
 *
 * @param name of the variable, without `_KEY` or `_KEY_FILE`
 * @throws ConfigError where it cannot be read or cannot be a key
 */
export function readKey(name: string, { key, keyFile }: KeySetting): string | undefined {
  const written = (keyFile === undefined ? key : contentOf(`${name}_KEY_FILE`, keyFile))?.trim();
  if (written === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,4096}$/.test(written))
    throw new ConfigError(
      keyFile === undefined ? `${name}_KEY` : `${name}_KEY_FILE`,
      'a key of visible ASCII characters on one line',
    );
  return written;
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(name, `a file that can be read, and ${basename(file)} gives ${codeOf(error)}`);
  }
}
