import { existsSync } from 'node:fs';
import type { KeyFilePaths } from './key-file.ts';
import type { ReadinessFault } from './readiness.ts';

/** A ring of keys that says what is wrong with it. */
interface Ring {
  keyFault(): string | undefined;
}

/** What is wrong with the keys of vault and sign-in log, which compare them with what their data were written with. */
export function ringFaults(
  rings: { readonly vault: Ring; readonly 'sign-in-log': Ring },
  paths: Pick<KeyFilePaths, 'vault' | 'sign-in-log'>,
  database: string,
): readonly ReadinessFault[] {
  return (['vault', 'sign-in-log'] as const).flatMap((name) => {
    const code = rings[name].keyFault() ?? (existsSync(paths[name]) ? undefined : 'key-file-missing');
    if (code === undefined) return [];
    const what = code.endsWith('-missing')
      ? 'does not hold the keys that'
      : code.endsWith('-exposed')
        ? 'can be read by others, and is not used though'
        : 'holds no keys, and';
    const message = `${paths[name]} ${what} the data in the database ${database} need. Bring the right file back, readable for its owner only; it is looked for every minute.`;
    return [{ code, message }];
  });
}
