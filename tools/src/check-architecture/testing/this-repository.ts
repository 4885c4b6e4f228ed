import { fileURLToPath } from 'node:url';
import { type Repository, readRepository } from '../repository.ts';

let read: Repository | undefined;

/** The repository that these tests belong to, read and scanned once for all of them; `root` ends in a slash. */
export function thisRepository(): Repository {
  read ??= readRepository(fileURLToPath(new URL('../../../../', import.meta.url)));
  return read;
}
