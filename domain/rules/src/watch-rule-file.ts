import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ifThere } from '@breakwater/kernel';

/** Editors write a file in several steps; it is read when it has been still for this long. */
const SETTLE_MS = 150;

export interface RuleFileWatch {
  /** Called with the new text when it differs from the last one read. */
  onChange(text: string): Promise<void> | void;
  /** Called with what went wrong on reading or in `onChange`; watching goes on. */
  onError(error: unknown): void;
}

/**
 * Watches a rule file. The folder is watched, since editors replace the file by a new one; while the file is absent
 * nothing is called. The text that is there when watching begins counts as read.
 *
 * @returns a function that stops
 */
export async function watchRuleFile(path: string, { onChange, onError }: RuleFileWatch): Promise<() => void> {
  const file = resolve(path);
  let seen = await ifThere(readFile(file, 'utf8'));
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    try {
      const text = await ifThere(readFile(file, 'utf8'));
      if (text === undefined || text === seen) return;
      seen = text;
      await onChange(text);
    } catch (error) {
      onError(error);
    }
  }
  const watcher = watch(dirname(file), (_, name) => {
    if (name !== null && name !== basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLE_MS);
  });
  watcher.on('error', onError);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
