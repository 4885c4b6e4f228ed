import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@breakwater/contracts';

const CONSOLE = fileURLToPath(new URL('../../../apps/console/src/', import.meta.url));

/** The words of the console in a language, by id: what a test finds things by. Throws for an id that is none. */
export function wordsOf(locale: Locale): (id: string) => string {
  const words: Record<string, string> = {};
  for (const file of readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith(`messages.${locale}.json`)) continue;
    Object.assign(words, JSON.parse(readFileSync(`${CONSOLE}${file}`, 'utf8')));
  }
  return (id) => {
    const word = words[id];
    if (word === undefined) throw new Error(`The console has no words "${id}" in ${locale}`);
    return word;
  };
}
