import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Words in quotation marks that could be the id of an operation. Not those of types (`Query<'orders.list'>`), nor what is
 * looked up as a message (`t('audit.verify')`): neither calls anything.
 */
const NAMED = /(?<!<|\bt\()['"`]([a-z-]+\.[A-Za-z]+)['"`]/g;
const SOURCE = /(?<!\.test)\.tsx?$/;

/** The operations that the sources below a folder call, by the ids that stand in them; some folders left out. */
export function namedOperations(
  folder: string,
  ids: readonly string[],
  leftOut: readonly string[] = [],
): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => SOURCE.test(name) && !leftOut.some((one) => name.startsWith(`${one}/`)));
  const named = new Set(
    files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(NAMED)].map(([, id = '']) => id),
    ),
  );
  return new Set(ids.filter((id) => named.has(id)));
}
