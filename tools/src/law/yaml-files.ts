import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The YAML files of a folder with what they hold, in the order of their names. */
export function yamlFiles<T>(folder: string): { readonly name: string; readonly content: T }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, content: parse(readFileSync(join(folder, name), 'utf8')) as T }));
}
