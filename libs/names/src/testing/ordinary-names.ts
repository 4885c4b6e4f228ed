import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of people that are on no list, of the data of `folder`. */
export function ordinaryNames(folder: string): string[] {
  return ['us', 'global'].flatMap((file) =>
    readFileSync(join(folder, `opensanctions/negatives_${file}.csv`), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
      .filter((name) => name !== ''),
  );
}
