import type { Operation } from '@breakwater/contracts';

/**
 * Writes where each operation is called, for the client: it carries no schemas, so that a browser does not either.
 *
 * @example
 * ```ts
 * clientRoutes([]).includes('export const ROUTES') // => true
 * ```
 */
export function clientRoutes(operations: readonly Pick<Operation, 'id' | 'method' | 'path'>[]): string {
  const lines = [...operations]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ id, method, path }) => `  '${id}': '${method} ${path}',`);
  return [
    "import type { OperationId } from '@breakwater/contracts';",
    '',
    '/** Where each operation is called. Made from the contracts: npm run sync. */',
    'export const ROUTES = {',
    ...lines,
    '} as const satisfies Readonly<Record<OperationId, string>>;',
    '',
  ].join('\n');
}
