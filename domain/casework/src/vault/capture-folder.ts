import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere, isId } from '@breakwater/kernel';

/** Sealed parts of captures as files: a folder for each, named by ids of our own, never by what somebody called a file. */
export interface CaptureFolder {
  /** Writes a part, whole or not at all. */
  write(captureId: string, part: number, sealed: Uint8Array): Promise<void>;
  /** Undefined where it is not there. */
  read(captureId: string, part: number): Promise<Buffer | undefined>;
  remove(captureId: string): Promise<void>;
  /** Ids of which something lies here, with since when, in milliseconds. */
  list(): Promise<readonly { readonly id: string; readonly since: number }[]>;
}

/** @param path shared by every process of the installation */
export function captureFolderAt(path: string): CaptureFolder {
  const folderOf = (captureId: string): string => {
    if (!isId(captureId)) throw new Error('only ids name folders of captures');
    return join(path, captureId);
  };
  return {
    async write(captureId, part, sealed) {
      const folder = folderOf(captureId);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const beside = join(folder, `.${randomUUID()}`);
      await writeFile(beside, sealed, { mode: 0o600, flush: true });
      await rename(beside, join(folder, String(part)));
    },
    read: (captureId, part) => ifThere(readFile(join(folderOf(captureId), String(part)))),
    remove: (captureId) => rm(folderOf(captureId), { recursive: true, force: true }),
    async list() {
      const names = (await ifThere(readdir(path))) ?? [];
      const found = await Promise.all(
        names.filter(isId).map(async (id) => {
          const seen = await ifThere(stat(join(path, id)));
          return seen ? [{ id, since: seen.mtimeMs }] : [];
        }),
      );
      return found.flat();
    },
  };
}
