import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { terminal } from './terminal.ts';

/** A file that a command was given cannot be opened. */
export class FileUnreadableError extends BreakwaterError {
  override readonly name = 'FileUnreadableError';
  constructor(file: string, cause: unknown) {
    super(
      'file-unreadable',
      `Cannot read ${basename(file)}: ${codeOf(cause)}. Check the path, or use - for standard input.`,
      { cause },
    );
  }
}

/** The text of a file, or of standard input for `-`. @throws FileUnreadableError */
export async function readInput(file: string): Promise<string> {
  try {
    return file === '-' ? await text(terminal().stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
}

/** The bytes of a file, or of standard input for `-`. @throws FileUnreadableError */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(terminal().stdin) : await readFile(file);
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
}
