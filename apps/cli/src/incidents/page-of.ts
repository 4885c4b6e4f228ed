import type { CommonOptions } from '../command.ts';
import { readConnection } from '../config.ts';
import { printResult } from '../output.ts';

/** Says on which page of the console a person does what no key can. */
export async function atPage(path: string, sentence: string, options: CommonOptions): Promise<undefined> {
  const page = new URL(`/${path}`, readConnection(options).url).href;
  printResult({ page }, options, () => `${sentence}: ${page}`);
  return undefined;
}
